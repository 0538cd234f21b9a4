import "server-only";
import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { entries } from "@/db/schema";
import { type ContentKey, contentTypes } from "@/lib/content/registry";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { moveEntryInput } from "../input";
import { claimPath, type EntryRow, lockEntry, movePath } from "../mutations";
import { lockTrees } from "../mutations/tree";
import { authorize, canMove } from "../policy";
import { entriesTag, entryTag } from "../tags";

/** Puts a page at another place of the tree; its address and those below it follow. */
export const moveEntry = operation({
  name: "entries.move",
  scope: "write",
  input: moveEntryInput,
  run: async ({ actor, tx }, { id, parentId, position }) => {
    await lockTrees(tx, [id]);
    const entry = await lockEntry(tx, id);
    authorize(actor, canMove(actor));
    if (!contentTypes[entry.type as ContentKey].tree) throw new AppError("unsupported");
    if (parentId) await requireParent(tx, entry, parentId);
    await tx.update(entries).set({ parentId }).where(eq(entries.id, id));
    const path = await claimPath(tx, { ...entry, parentId }, entry.slug);
    const moved = path === entry.path ? [] : await movePath(tx, entry, entry.slug, path);
    await orderSiblings(tx, { ...entry, parentId }, position);
    return { id, type: entry.type, path, moved };
  },
  tags: (entry) => [entriesTag(entry.type), ...[entry.id, ...entry.moved].map(entryTag)],
});

async function requireParent(tx: Transaction, entry: EntryRow, parentId: string) {
  const [parent] = await tx.execute<{ locale: string; type: string; inside: boolean }>(sql`
    with recursive line as (
      select id, parent_id, locale, type from entries where id = ${parentId} and deleted_at is null
      union select e.id, e.parent_id, e.locale, e.type from entries e join line on e.id = line.parent_id
    )
    select locale, type, exists (select from line where id = ${entry.id}) as inside
    from line where id = ${parentId}`);
  if (!parent || parent.inside || parent.locale !== entry.locale || parent.type !== entry.type) {
    throw new AppError("invalid", { key: "parentInvalid", field: "parentId" });
  }
}

async function orderSiblings(tx: Transaction, entry: EntryRow, position: number) {
  const siblings = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(
      and(
        entry.parentId ? eq(entries.parentId, entry.parentId) : isNull(entries.parentId),
        eq(entries.type, entry.type),
        eq(entries.locale, entry.locale),
        isNull(entries.deletedAt),
        ne(entries.id, entry.id),
      ),
    )
    .orderBy(asc(entries.position), asc(entries.id));
  const order = siblings.map((row) => row.id);
  order.splice(Math.min(position, order.length), 0, entry.id);
  await tx.execute(sql`
    update entries set position = place.position from (
      select id, ordinality::int - 1 as position
      from jsonb_array_elements_text(${JSON.stringify(order)}::jsonb) with ordinality as o(id, ordinality)
    ) as place where entries.id = place.id::uuid`);
}
