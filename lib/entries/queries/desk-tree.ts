import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { readByIndex } from "@/db/client";
import { entries } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/operation";
import { treeInput } from "../input";
import { authorize, canRead } from "../policy";
import type { Page, TreeRow } from "../types";
import { loadDeskRows } from "./desk-rows";

const rootsPerPage = 50;
/** Far beyond what anybody orders by hand; the rest is found by the list and its search. */
const mostNodes = 1000;

type Node = { id: string; parent: string | null };

/** The tree of a language in reading order: a page of its roots, with all that lies below them. */
export async function getEntryTree(
  actor: Actor,
  raw: unknown,
): Promise<Page<TreeRow> & { cut: boolean }> {
  authorize(actor, canRead(actor));
  const { type, locale, page } = parseInput(treeInput, raw, actor);
  const living = sql`e.type = ${type} and e.locale = ${locale} and e.deleted_at is null`;
  const { nodes, total } = await readByIndex(async (tx) => ({
    nodes: await tx.execute<Node>(sql`
      with recursive roots as (
        select e.id, e.parent_id, e.position, 0 as depth from ${entries} e
        where ${living} and e.parent_id is null
        order by e.position, e.id limit ${rootsPerPage} offset ${(page - 1) * rootsPerPage}
      ), tree as (
        select * from roots
        union all
        select e.id, e.parent_id, e.position, tree.depth + 1 from ${entries} e
        join tree on e.parent_id = tree.id where ${living} and tree.depth < 20
      )
      select id, parent_id as parent from tree order by depth, position, id limit ${mostNodes + 1}`),
    total: await tx.$count(
      entries,
      and(
        eq(entries.type, type),
        eq(entries.locale, locale),
        isNull(entries.deletedAt),
        isNull(entries.parentId),
      ),
    ),
  }));
  const cut = nodes.length > mostNodes;
  const places = readingOrder(nodes.slice(0, mostNodes), {
    before: (page - 1) * rootsPerPage,
    total,
  });
  const rows = await loadDeskRows(
    actor,
    places.map(({ id }) => id),
  );
  const items = rows.map((row, at) => ({ ...row, ...placeOf(places[at]) }));
  return { items, page, pages: Math.max(1, Math.ceil(total / rootsPerPage)), total, cut };
}

type Place = { id: string; depth: number; index: number; siblings: number };

const placeOf = (
  { depth, index, siblings }: Place = { id: "", depth: 0, index: 0, siblings: 1 },
) => ({
  depth,
  index,
  siblings,
});

function readingOrder(nodes: Node[], roots: { before: number; total: number }): Place[] {
  const below = new Map<string | null, string[]>();
  for (const { id, parent } of nodes) below.set(parent, [...(below.get(parent) ?? []), id]);
  const walk = (parent: string | null, depth: number): Place[] => {
    const children = below.get(parent) ?? [];
    const siblings = parent === null ? roots.total : children.length;
    const before = parent === null ? roots.before : 0;
    return children.flatMap((id, at) => [
      { id, depth, index: before + at, siblings },
      ...walk(id, depth + 1),
    ]);
  };
  return walk(null, 0);
}
