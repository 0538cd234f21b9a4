"use client";

import { useRouter } from "next/navigation";
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import type { MenuItem } from "@/components/ui/menu";
import { Row, Rows } from "@/components/ui/rows";
import { createEntryAction } from "@/lib/entries/actions";
import type { TreeRow } from "@/lib/entries/types";
import { entriesMessages } from "@/lib/messages/admin/entries";
import { treeMessages } from "@/lib/messages/admin/tree";
import type { Locale } from "@/lib/messages/catalogue";
import { EntryMenu } from "./entry-menu";
import { EntryStatusMark } from "./entry-status";
import "./entry-tree.css";
import { landingOf, restOf } from "./tree-drop";
import { type Move, moves, placeAfter } from "./tree-moves";
import { wordsOf } from "./tree-words";
import { useEntryActs } from "./use-entry-acts";
import { type Dragged, useTreeDrag } from "./use-tree-drag";
import { useTreeMoves } from "./use-tree-moves";

type EntryTreeProps = { label: string; rows: TreeRow[]; locale: Locale; movable: boolean };

const arrows: Record<string, Move> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};
const icons = { up: "arrow-up", down: "arrow-down", in: "arrow-right", out: "arrow-left" } as const;

/** Pages in reading order, indented; moved by their handles, by Alt and the arrows, or by their menus. */
export function EntryTree({ label, rows, locale, movable }: EntryTreeProps) {
  const t = entriesMessages(locale);
  const words = treeMessages(locale);
  const router = useRouter();
  const { run } = useEntryActs(locale);
  const hint = useId();
  const list = useRef<HTMLDivElement>(null);
  const { move, said, say, nameOf } = useTreeMoves(list, rows, locale);
  const { dragged, handle } = useTreeDrag({
    list,
    rows,
    onDrop: (row, landing) => move(row, landing, "handle"),
    onCancel: (row) => say(words.cancelled(nameOf(row))),
  });
  useAnnounced(dragged, say, (now, begun) =>
    begun ? words.picked(nameOf(now.row)) : wordsOf(now, rows, locale),
  );

  function step(how: Move, row: TreeRow) {
    const place = placeAfter(how, row, rows);
    if (place) move(row, place, "title");
  }

  function createBelow({ id, type, locale: language }: TreeRow) {
    run(
      async () => {
        const made = await createEntryAction({ type, locale: language, parentId: id });
        if (made.ok) router.push(`/admin/entries/${type}/${made.value.id}`);
        return made;
      },
      () => {},
    );
  }

  function onKeyDown(event: KeyboardEvent, row: TreeRow) {
    const how = event.altKey ? arrows[event.key] : undefined;
    if (!movable || !how) return;
    event.preventDefault();
    step(how, row);
  }

  const stepWords = { up: t.moveUp, down: t.moveDown, in: t.moveIn, out: t.moveOut };
  const itemsOf = (row: TreeRow): MenuItem[] => [
    { label: t.createBelow, icon: "plus", onSelect: () => createBelow(row) },
    ...(movable ? moves : []).map((how) => ({
      label: stepWords[how],
      icon: icons[how],
      keys: `Alt ${{ up: "↑", down: "↓", in: "→", out: "←" }[how]}`,
      disabled: placeAfter(how, row, rows) === null,
      onSelect: () => step(how, row),
    })),
  ];

  return (
    <div ref={list} data-dragging={dragged?.by}>
      <p id={hint} hidden>
        {words.handleHint}
      </p>
      <p className="sr-only" role="status" aria-live="assertive">
        {said}
      </p>
      <Rows label={label}>
        {rows.map((row) => (
          <Row
            key={row.id}
            data-entry={row.id}
            {...dropMarks(row, rows, dragged)}
            className="tree-row"
            style={{ "--depth": row.depth, "--drop-depth": dragged?.drop.depth } as CSSProperties}
            onKeyDown={(event) => onKeyDown(event, row)}
            leading={
              movable && (
                <button
                  type="button"
                  className="tree-handle"
                  aria-label={words.handle(nameOf(row))}
                  aria-describedby={hint}
                  aria-pressed={dragged?.row.id === row.id}
                  {...handle(row)}
                >
                  <Icon name="drag" size={16} />
                </button>
              )
            }
            title={row.title ? <span lang={row.locale}>{row.title}</span> : nameOf(row)}
            href={`/admin/entries/${row.type}/${row.id}`}
            note={
              <>
                <span className="sr-only">{t.level(row.depth + 1)} </span>
                <span>{row.url}</span>
              </>
            }
            status={<EntryStatusMark {...row} locale={locale} />}
            actions={<EntryMenu row={row} locale={locale} before={itemsOf(row)} />}
          />
        ))}
      </Rows>
    </div>
  );
}

/** On which line the place shows, and which page it would lie in. */
function dropMarks(row: TreeRow, rows: TreeRow[], dragged: Dragged | null) {
  if (!dragged) return {};
  const rest = restOf(rows, dragged.row.id);
  const at = rest.findIndex(({ id }) => id === row.id);
  const { gap } = dragged.drop;
  const last = gap === rest.length && at === rest.length - 1;
  return {
    "data-dragged": at < 0 || undefined,
    "data-drop": at >= 0 && at === gap ? "before" : at >= 0 && last ? "after" : undefined,
    "data-into":
      landingOf(rows, dragged.row.id, dragged.drop).parentId === row.id ? true : undefined,
  };
}

/** Says what is picked up, and each place that it is carried to. */
function useAnnounced(
  dragged: Dragged | null,
  say: (words: string) => void,
  tell: (dragged: Dragged, begun: boolean) => string,
) {
  const key = dragged && `${dragged.row.id} ${dragged.drop.gap} ${dragged.drop.depth}`;
  const carried = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place is news
  useEffect(() => {
    if (dragged) say(tell(dragged, carried.current !== dragged.row.id));
    carried.current = dragged?.row.id ?? null;
  }, [key]);
}
