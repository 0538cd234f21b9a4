"use client";

import { Menu, type MenuItem } from "@/components/ui/menu";
import type { DeskRow } from "@/lib/entries/types";
import { adminMessages } from "@/lib/messages/admin";
import { entriesMessages } from "@/lib/messages/admin/entries";
import type { Locale } from "@/lib/messages/catalogue";
import { uiMessages } from "@/lib/messages/ui";
import { useEntryActs } from "./use-entry-acts";

type EntryMenuProps = { row: DeskRow; locale: Locale; before?: MenuItem[] };

/** The acts of one line of a list. */
export function EntryMenu({ row, locale, before = [] }: EntryMenuProps) {
  const { trash, restore, duplicate } = useEntryActs(locale);
  const t = entriesMessages(locale);
  const items: MenuItem[] = [...before];
  if (row.status === "published")
    items.push({ label: t.seeOnSite, href: row.url, icon: "external" });
  if (row.status !== "trashed") {
    items.push({ label: t.duplicate, icon: "copy", onSelect: () => duplicate(row) });
  }
  if (row.rights.canTrash && row.status === "trashed") {
    items.push({ label: t.restore, icon: "restore", onSelect: () => restore(row) });
  }
  if (row.rights.canTrash && row.status !== "trashed") {
    if (items.length > 0) items.push("separator");
    items.push({ label: t.trash, icon: "trash", danger: true, onSelect: () => trash(row) });
  }
  if (items.length === 0) return <span className="inline-block w-8" />;
  const name = row.title || adminMessages(locale).untitled;
  return (
    <Menu label={uiMessages(locale).moreActions(name)} items={items} trigger="more" align="end" />
  );
}
