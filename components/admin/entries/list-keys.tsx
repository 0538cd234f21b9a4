"use client";

import { useMemo } from "react";
import { show } from "@/components/commands/command-store";
import type { Command } from "@/components/commands/types";
import { useCommands } from "@/components/commands/use-commands";
import { IconButton } from "@/components/ui/icon-button";
import { bulkMessages } from "@/lib/messages/admin/bulk";
import { entriesMessages } from "@/lib/messages/admin/entries";
import type { Locale } from "@/lib/messages/catalogue";

type ListKeysProps = {
  locale: Locale;
  /** Its lines can be moved. */
  moves?: boolean;
};

/** Keys for lists: they move the focus and press what is on the page, so that nothing needs them. */
export function ListKeys({ locale, moves = false }: ListKeysProps) {
  const t = entriesMessages(locale);
  const commands = useMemo(() => listCommands(locale, moves), [locale, moves]);
  useCommands(commands);
  return (
    <span className="keys-button">
      <IconButton icon="keyboard" label={t.keysOpen} keys="?" onClick={() => show("keys")} />
    </span>
  );
}

function listCommands(locale: Locale, moves: boolean): Command[] {
  const t = entriesMessages(locale);
  const choosing = bulkMessages(locale).keyChoose;
  const own = { group: "list", keysOnly: true } as const;
  const walk = (step: number) => (keys?: string) => focusRow(step, keys?.length === 1);
  return [
    {
      ...own,
      id: "list:next",
      label: t.keyNext,
      keys: "j",
      otherKeys: "arrowdown",
      run: walk(1),
    },
    {
      ...own,
      id: "list:previous",
      label: t.keyPrevious,
      keys: "k",
      otherKeys: "arrowup",
      run: walk(-1),
    },
    { ...own, id: "list:open", label: t.keyOpen, keys: "enter", told: true },
    { ...own, id: "list:choose", label: choosing, keys: "x", run: choose },
    { ...own, id: "list:create", label: t.keyCreate, keys: "c", run: () => press("[data-create]") },
    { ...own, id: "list:search", label: t.keySearch, keys: "/", run: () => find("[data-search]") },
    ...(moves
      ? [
          {
            ...own,
            id: "list:up",
            label: t.keyMove,
            keys: "alt+arrowup",
            otherKeys: "alt+arrowdown",
            told: true,
          },
          {
            ...own,
            id: "list:in",
            label: t.keyMoveIn,
            keys: "alt+arrowright",
            otherKeys: "alt+arrowleft",
            told: true,
          },
        ]
      : []),
  ];
}

/** Pages that were left stay in the document for a while, unseen. */
function listSeen(selector: string): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>(selector);
  return [...all].filter((element) => element.checkVisibility());
}

function find(selector: string): HTMLElement | false {
  const target = listSeen(selector)[0] ?? false;
  if (target) target.focus();
  return target;
}

function press(selector: string): boolean {
  const target = find(selector);
  if (target) target.click();
  return target !== false;
}

/** Ticks the box of the line that has the focus. */
function choose(): boolean {
  const line = document.activeElement?.closest(".row");
  const box = line?.querySelector<HTMLElement>(".row-leading input[type=checkbox]");
  box?.click();
  return Boolean(box);
}

/** Arrows move only within the list; letters also lead into it. */
function focusRow(step: number, fromAnywhere: boolean): boolean {
  const rows = listSeen(".desk-main a.row-title");
  const line = document.activeElement?.closest(".row");
  const here = rows.findIndex((row) => row.closest(".row") === line);
  if (rows.length === 0 || (here < 0 && !fromAnywhere)) return false;
  const next = here < 0 ? 0 : Math.max(0, Math.min(here + step, rows.length - 1));
  rows[next]?.focus();
  return true;
}
