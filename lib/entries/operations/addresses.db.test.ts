import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, entries } from "@/db/schema";
import { system } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { resolveAddress } from "../queries/address";
import { isPublic } from "../queries/conditions";
import {
  bulkEntries,
  createEntry,
  moveEntry,
  publishEntry,
  restoreEntry,
  saveDraft,
  trashEntry,
  unpublishEntry,
} from ".";

/** One of the pages there are, by a number that may be larger than they are many. */
const page = fc.nat(11);
const slug = fc.constantFrom("a", "b", "c", "d");
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("create"), page, slug }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("publish"), page, slug }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("rename"), page, slug }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("draft"), page, slug }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("together"), page, slug, to: page }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("move"), page, slug, to: page }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("schedule"), page, slug }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("unpublish"), page, slug }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("trash"), page, slug }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("restore"), page, slug }) },
) as fc.Arbitrary<{ do: string; page: number; slug: string; to?: number }>;

test("every address that was ever public leads to its page in one step, whatever moved", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
      await db.execute(sql`truncate entries cascade`);
      const owners = new Map<string, string>();
      const ids: string[] = [];
      for (const one of steps) {
        await take(one, ids);
        for (const { id, path } of await listPublic()) owners.set(path, id);
      }
      await check(owners);
    }),
    { numRuns: Number(process.env.RUNS ?? 150) },
  );
}, 240_000);

async function take(one: { do: string; page: number; slug: string; to?: number }, ids: string[]) {
  const id = ids[one.page % Math.max(1, ids.length)] ?? crypto.randomUUID();
  const verbs: Record<string, () => Promise<unknown>> = {
    create: async () => {
      const parentId = one.page % 3 === 0 || ids.length === 0 ? null : id;
      const input = { type: "page", locale: "es", title: one.slug, parentId };
      ids.push((await createEntry(system, input)).id);
    },
    publish: () => publishEntry(system, { id }),
    draft: () => save(id, one.slug),
    rename: async () => {
      await save(id, one.slug);
      await publishEntry(system, { id });
    },
    together: async () => {
      const other = ids[(one.to ?? 0) % ids.length] ?? id;
      await save(id, one.slug);
      await save(other, "d");
      await bulkEntries(system, { ids: [id, other], act: { verb: "publish" } });
    },
    move: () =>
      moveEntry(system, {
        id,
        parentId: (one.to ?? 0) % 4 === 0 ? null : (ids[(one.to ?? 0) % ids.length] ?? null),
        position: 0,
      }),
    schedule: () => publishEntry(system, { id, at: "2999-01-01T00:00:00Z" }),
    unpublish: () => unpublishEntry(system, { id }),
    trash: () => trashEntry(system, { id }),
    restore: () => restoreEntry(system, { id }),
  };
  // What is refused changes nothing, which is part of what is tried.
  await verbs[one.do]?.().catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
  });
}

async function save(id: string, slug: string) {
  const [draft] = await db.select().from(drafts).where(eq(drafts.entryId, id));
  if (!draft) return;
  const { version, title, document } = draft;
  await saveDraft(system, { id, version, title, fields: { slug }, document });
}

const listPublic = () =>
  db.select({ id: entries.id, path: entries.path }).from(entries).where(isPublic());

async function check(owners: Map<string, string>) {
  const present = await listPublic();
  const pathOf = new Map(present.map(({ id, path }) => [id, path]));
  const held = new Set(present.map(({ path }) => path));
  for (const [address, owner] of owners) {
    const { address: found } = await resolveAddress("es", address);
    const path = pathOf.get(owner);
    if (held.has(address)) expect(found).toMatchObject({ kind: "found" });
    else if (path) expect(found).toEqual({ kind: "moved", path });
    else if (found.kind === "moved") expect(held).toContain(found.path);
    else expect(found).toEqual({ kind: "nothing" });
  }
  await checkTree();
}

/** An address is that of the page above and one's own word, for what lies in the trash as well. */
async function checkTree() {
  const wrong = await db.execute(sql`
    select e.path, p.path as above from entries e left join entries p on p.id = e.parent_id
    where e.path <> concat_ws('/', p.path, e.slug)`);
  expect(wrong).toEqual([]);
}
