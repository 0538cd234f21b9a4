import "server-only";
import { AppError } from "@/lib/core/errors";
import type { Context } from "@/lib/core/operation";
import { purge } from "@/lib/core/purge";
import { claimPath, lockEntry, movePath } from "../../mutations";
import { entryTag } from "../../tags";
import type { Loaded, Refusals } from "./types";

/**
 * Gives each entry the address that its draft wants, with redirects from where it and those below it were.
 * One after another: where a page goes decides where those below it lie, and what is free for the next.
 * Gives the entries that have the address they want.
 */
export async function moveToWanted({ tx }: Context, fit: Loaded[], refusals: Refusals) {
  const moved: string[] = [];
  for (const { id, slug, slugWanted } of [...fit].sort((a, b) => depth(a) - depth(b))) {
    if (!slugWanted || slugWanted === slug) continue;
    const entry = await lockEntry(tx, id);
    try {
      const path = await claimPath(tx, entry, slugWanted);
      if (path !== entry.path) moved.push(...(await movePath(tx, entry, slugWanted, path)));
    } catch (cause) {
      if (!(cause instanceof AppError)) throw cause;
      refusals.set(id, cause.key ?? "conflict");
    }
  }
  await purge(tx, moved.map(entryTag));
  return fit.filter(({ id }) => !refusals.has(id));
}

const depth = ({ path }: Loaded) => path.split("/").length;
