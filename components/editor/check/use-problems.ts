"use client";

import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { useEffect, useMemo, useState } from "react";
import type { PanelContext } from "@/components/entries/panels/types";
import { findLinksAction } from "@/lib/entries/actions";
import type { DeskLink } from "@/lib/entries/types";
import { useSettled } from "../use-settled";
import type { lowContrastIn } from "./contrast";
import {
  entryIdsIn,
  holdsColor,
  type Problem,
  problemsOfFields,
  problemsOfText,
} from "./find-problems";

type Known = Readonly<Record<string, DeskLink | null>>;

/** What readers would stumble over in the entry as it stands; null until it has been looked at. */
export function useProblems({ editor, entry, draft }: PanelContext, fresh = false) {
  const doc = useSettled(editor, ({ state }) => state.doc);
  const ids = useMemo(() => (doc ? entryIdsIn(doc) : []), [doc]);
  const known = useLinked(ids, fresh ? {} : entry.linked);
  const colors = useColors(doc);
  const { title, fields } = draft.content;
  const { seoTitle, seoDescription } = fields;
  return useMemo((): Problem[] | null => {
    if (!doc) return null;
    const statusOf = (id: string) => (known[id] === null ? "gone" : known[id]?.status);
    return [
      ...problemsOfFields({ title, seoTitle, seoDescription }),
      ...[...problemsOfText(doc, statusOf), ...(colors?.(doc) ?? [])].sort(
        (one, other) => one.from - other.from,
      ),
    ];
  }, [doc, known, colors, title, seoTitle, seoDescription]);
}

/** What measures colours, fetched once a text has any. */
function useColors(doc: ProseMirrorNode | null): typeof lowContrastIn | null {
  const [measure, setMeasure] = useState<typeof lowContrastIn | null>(null);
  const wanted = useMemo(() => doc !== null && holdsColor(doc), [doc]) && measure === null;
  useEffect(() => {
    if (!wanted) return;
    let late = false;
    import("./contrast").then(
      ({ lowContrastIn }) => !late && setMeasure(() => lowContrastIn),
      // Without it nothing is said of them.
      () => {},
    );
    return () => {
      late = true;
    };
  }, [wanted]);
  return measure;
}

/** How linked entries stand; those that are not known yet are asked for. */
function useLinked(ids: string[], given: Known): Known {
  const [known, setKnown] = useState(given);
  const missing = ids.filter((id) => known[id] === undefined).join(" ");
  useEffect(() => {
    if (missing === "") return;
    let late = false;
    const asked = missing.split(" ");
    findLinksAction(asked).then(
      (links) => {
        if (late) return;
        const found = asked.map((id) => [id, links[id] ?? null]);
        setKnown((before) => ({ ...before, ...Object.fromEntries(found) }));
      },
      // Without an answer nothing is said of them.
      () => {},
    );
    return () => {
      late = true;
    };
  }, [missing]);
  return known;
}
