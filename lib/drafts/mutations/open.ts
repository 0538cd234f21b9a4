import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import * as Y from "yjs";
import type { Transaction } from "@/db/client";
import { type DraftMove, draftStates, draftUpdates, entries } from "@/db/schema";
import { type DraftRow, loadDraft } from "@/lib/entries/mutations";
import { Moves } from "../present/moves";
import { newSharedDoc } from "../present/shared";
import { buildDoc, updateTowards } from "./build";

/** A shared draft in memory, as of the update `token`. */
export type Shared = { doc: Y.Doc; moves: Moves; token: string };
export type Opened = Shared & { draft: DraftRow };

/** The newest shared documents, so that not every key press reads a whole draft. */
const kept = new Map<string, Shared>();
const mostKept = 30;

/**
 * The shared document of a draft whose entry is locked. Without one, or where the draft was written
 * past it, the draft's row is what counts. Whoever changes it gives it back by `keep` once all is
 * written; until then nobody else finds it.
 */
export async function openShared(tx: Transaction, entryId: string): Promise<Opened> {
  const draft = await loadDraft(tx, entryId);
  const [opened] = await openKnown(tx, [draft]);
  if (opened) return opened;
  const doc = buildDoc(draft);
  const [token = ""] = await logUpdates(tx, [{ draft, update: Y.encodeStateAsUpdate(doc) }]);
  return { doc, moves: new Moves([]), token, draft };
}

/** Those of the drafts that have a shared document, in a few statements however many they are. */
export async function openKnown(tx: Transaction, rows: DraftRow[]): Promise<Opened[]> {
  const lasts = await loadLast(
    tx,
    rows.map(({ entryId }) => entryId),
  );
  const inMemory = new Map([...lasts].map(([id, { token }]) => [id, take(id, token)]));
  const read = await load(
    tx,
    [...lasts].filter(([id]) => !inMemory.get(id)),
  );
  const opened = rows.flatMap((draft) => {
    const shared = inMemory.get(draft.entryId) ?? read.get(draft.entryId);
    return shared ? [{ ...shared, draft }] : [];
  });
  const past = opened.filter(({ draft }) => draft.version !== lasts.get(draft.entryId)?.version);
  const updates = past.map(({ doc, draft }) => ({ draft, update: updateTowards(doc, draft) }));
  const tokens = await logUpdates(tx, updates);
  for (const [n, one] of past.entries()) {
    Y.applyUpdate(one.doc, updates[n]?.update as Uint8Array);
    one.token = tokens[n] ?? "";
  }
  return opened;
}

export function keep(entryId: string, { doc, moves, token }: Shared): void {
  kept.delete(entryId);
  kept.set(entryId, { doc, moves, token });
  const [oldest] = kept.size > mostKept ? kept.keys() : [];
  if (oldest) kept.delete(oldest);
}

/** As after a restart of the process. */
export function forgetShared(entryId: string): void {
  kept.delete(entryId);
}

/** A rolled back update leaves a token that no row has. */
function take(entryId: string, token: string): Shared | null {
  const shared = kept.get(entryId);
  kept.delete(entryId);
  return shared?.token === token ? shared : null;
}

type Last = { version: number; token: string };

async function loadLast(tx: Transaction, entryIds: string[]): Promise<Map<string, Last>> {
  const rows = await tx.execute<Last & { entryId: string }>(sql`
    select last.entry_id as "entryId", last.version, last.token
    from ${entries} e cross join lateral (
      select entry_id, version, token from ${draftUpdates} u where u.entry_id = e.id
      order by version desc limit 1) as last
    where e.id in ${entryIds}`);
  return new Map(rows.map(({ entryId, ...last }) => [entryId, last]));
}

async function load(tx: Transaction, lasts: [string, Last][]): Promise<Map<string, Shared>> {
  if (lasts.length === 0) return new Map();
  const ids = lasts.map(([id]) => id);
  const states = await tx.select().from(draftStates).where(inArray(draftStates.entryId, ids));
  const rows = await tx
    .select({
      entryId: draftUpdates.entryId,
      update: draftUpdates.update,
      moves: draftUpdates.moves,
    })
    .from(draftUpdates)
    .leftJoin(draftStates, eq(draftStates.entryId, draftUpdates.entryId))
    .where(
      and(
        inArray(draftUpdates.entryId, ids),
        sql`${draftUpdates.version} > coalesce(${draftStates.version}, -1)`,
      ),
    )
    .orderBy(asc(draftUpdates.entryId), asc(draftUpdates.version));
  return new Map(
    lasts.map(([id, { token }]) => {
      const state = states.find(({ entryId }) => entryId === id);
      const updates = rows.filter(({ entryId }) => entryId === id);
      return [id, { ...sharedOf(state, updates), token }];
    }),
  );
}

type Kept = { moves: DraftMove[] };

function sharedOf(
  state: (Kept & { state: Buffer }) | undefined,
  rows: (Kept & { update: Buffer })[],
) {
  const doc = newSharedDoc({ merges: true });
  const updates = [...(state ? [state.state] : []), ...rows.map(({ update }) => update)];
  Y.applyUpdate(doc, Y.mergeUpdates(updates));
  const moves = new Moves([...(state?.moves ?? []), ...rows.flatMap((row) => row.moves)]);
  return { doc, moves };
}

type Logged = {
  /** As it is once the update is in. */
  draft: Pick<DraftRow, "entryId" | "version" | "updatedBy">;
  update: Uint8Array;
  moves?: DraftMove[];
};

/** Gives the token of each, in their order. */
export async function logUpdates(tx: Transaction, logged: Logged[]): Promise<string[]> {
  if (logged.length === 0) return [];
  const rows = await tx
    .insert(draftUpdates)
    .values(
      logged.map(({ draft, update, moves = [] }) => ({
        ...{ entryId: draft.entryId, version: draft.version, personId: draft.updatedBy },
        ...{ update: Buffer.from(update), moves },
      })),
    )
    .returning({ entryId: draftUpdates.entryId, token: draftUpdates.token });
  const tokens = new Map(rows.map(({ entryId, token }) => [entryId, token]));
  return logged.map(({ draft }) => {
    const token = tokens.get(draft.entryId);
    if (!token) throw new Error("The update was not kept");
    return token;
  });
}
