"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toasts";
import type { Problem } from "@/lib/core/result";
import { viewsMessages } from "@/lib/messages/admin/views";
import type { Locale } from "@/lib/messages/catalogue";
import { deleteViewAction, saveViewAction } from "@/lib/views/actions";
import type { SavedView } from "@/lib/views/types";
import { SaveViewDialog } from "./save-view-dialog";

type ListKey = Parameters<typeof saveViewAction>[0]["list"];

type ViewsMenuProps = {
  list: ListKey;
  /** What the list says now, as in its address. */
  query: string;
  views: SavedView[];
  locale: Locale;
};

/** The views of a list that one has saved, and the way to save, share and forget one. */
export function ViewsMenu({ list, query, views, locale }: ViewsMenuProps) {
  const t = viewsMessages(locale);
  const router = useRouter();
  const notify = useToast();
  const [saving, setSaving] = useState(false);
  const here = views.find((view) => view.query === query);

  async function save(name: string): Promise<Problem | null> {
    const result = await saveViewAction({ list, name, query });
    if (!result.ok) return result.problem;
    setSaving(false);
    notify({ message: t.saved(name), tone: "good" });
    router.refresh();
    return null;
  }

  async function forget({ id, ...view }: SavedView) {
    const result = await deleteViewAction({ id });
    if (!result.ok) return notify({ message: result.problem.message, tone: "bad" });
    const undo = async () => {
      await saveViewAction({ ...view, list });
      router.refresh();
    };
    notify({ message: t.forgotten(view.name), tone: "good", undo });
    router.refresh();
  }

  async function copy() {
    const done = await navigator.clipboard.writeText(location.href).then(
      () => true,
      () => false,
    );
    notify(done ? { message: t.copied } : { message: t.notCopied, tone: "bad" });
  }

  const items: MenuItem[] = [
    { label: t.everything, href: `/admin/entries/${list}`, icon: "list", checked: query === "" },
    ...views.map((view) => ({
      label: view.name,
      href: `/admin/entries/${list}?${view.query}`,
      icon: "filter" as const,
      checked: view === here,
    })),
    "separator",
    { label: t.save, icon: "plus", disabled: query === "", onSelect: () => setSaving(true) },
    { label: t.copyAddress, icon: "link", onSelect: copy },
    ...(here
      ? [{ label: t.forget(here.name), icon: "trash", danger: true, onSelect: () => forget(here) }]
      : []),
  ] as MenuItem[];

  return (
    <>
      <Menu label={here?.name ?? t.menu} items={items} align="end" />
      {saving && <SaveViewDialog locale={locale} onClose={() => setSaving(false)} onSave={save} />}
    </>
  );
}
