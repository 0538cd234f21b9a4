"use client";

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { findLinksAction } from "@/lib/entries/actions";
import type { DeskLink } from "@/lib/entries/types";
import { editorMessages } from "@/lib/messages/editor";
import { useSurroundings } from "../editor-context";
import { noteOf } from "../lookup/target-note";

/** Another entry, by its title and how it stands: readers see its card while it is public. */
export function EmbedView({ node, selected }: NodeViewProps) {
  const { locale } = useSurroundings();
  const t = editorMessages(locale);
  const entry = useEntry(String(node.attrs.entryId));
  return (
    <NodeViewWrapper as="div" className="entry-card" data-selected={selected || undefined}>
      <p className="entry-card-title" lang={entry?.locale}>
        <Icon name={entry?.type === "page" ? "book" : "post"} size={16} />
        {entry === null ? t.embedGone : entry ? entry.title || t.untitled : t.searching}
      </p>
      {entry && entry.status !== "published" && (
        <p className="entry-card-excerpt">{`${noteOf(entry, locale)}. ${t.embedHidden}`}</p>
      )}
    </NodeViewWrapper>
  );
}

/** Undefined until it is known, null when it is gone. */
function useEntry(id: string): DeskLink | null | undefined {
  const { linked } = useSurroundings();
  const known = linked[id];
  const [found, setFound] = useState<DeskLink | null>();
  useEffect(() => {
    if (known) return;
    let late = false;
    findLinksAction([id]).then(
      (links) => !late && setFound(links[id] ?? null),
      () => {},
    );
    return () => {
      late = true;
    };
  }, [id, known]);
  return known ?? found;
}
