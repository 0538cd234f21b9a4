import "server-only";
import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import { AppError } from "@/lib/core/errors";
import { documentSchema } from "@/lib/documents/schema";
import { fittedNodeOf, UnreadableDocument } from "../present/document";
import { type Merged, mergeUpdate } from "../present/merge";
import type { Moves } from "../present/moves";
import { rootsOf } from "../present/shared";
import { fitTables } from "../present/tables";
import { updateOfDocument } from "./build";

/** The text as every reader of it gets it: what a merge left out is added, and tables are whole. */
function readWhole(fragment: Y.XmlFragment): { node: Node; added: boolean } {
  try {
    const { node, fit } = fittedNodeOf(fragment, documentSchema);
    const whole = fitTables(node);
    // Where blocks would have to move, what others type into them stays in its place for now.
    return { node: whole, added: (fit.added || whole !== node) && !fit.moved };
  } catch (cause) {
    if (cause instanceof UnreadableDocument || cause instanceof RangeError) {
      throw new AppError("malformed", { key: "updateUnreadable", cause });
    }
    throw cause;
  }
}

/** What a merge comes to, with the text that it leads to. */
type Mended = Merged & { text: Node };

/**
 * What a merge left out is written into the shared document here, once: each desk shows it by itself,
 * and would write it with its next change, so that two desks would leave two.
 */
export function mendText({ doc, moves }: { doc: Y.Doc; moves: Moves }, merged: Merged): Mended {
  const { node, added } = readWhole(rootsOf(doc).document);
  if (!added) return { ...merged, text: node };
  const update = updateOfDocument(doc, () => node);
  const mended = mergeUpdate(doc, update, { moves, knows: null });
  if (!mended) return { ...merged, text: node };
  return {
    update: Y.mergeUpdates([merged.update, mended.update]),
    moves: [...merged.moves, ...mended.moves],
    lost: [...merged.lost, ...mended.lost],
    writers: merged.writers,
    text: readWhole(rootsOf(doc).document).node,
  };
}
