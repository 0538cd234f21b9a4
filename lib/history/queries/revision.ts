import "server-only";
import type { Actor } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/operation";
import { authorize, canRead } from "@/lib/entries/policy";
import { revisionInput } from "../input";
import { findRevision } from "./list";

/** A revision with its text; null where there is none. */
export async function getRevision(actor: Actor, raw: unknown) {
  authorize(actor, canRead(actor));
  const { id, number } = parseInput(revisionInput, raw, actor);
  const found = await findRevision(id, number);
  return (
    found && {
      ...found.row,
      title: found.title,
      fields: found.fields,
      document: found.document as Record<string, unknown>,
    }
  );
}
