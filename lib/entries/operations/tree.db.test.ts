import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { db, type Transaction, transaction } from "@/db/client";
import { createPersonRow } from "@/db/factories";
import { entries } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { bulkEntries, createEntry, moveEntry, saveDraft, trashEntry } from ".";

let editor: Actor;

beforeEach(async () => {
  await db.delete(entries);
  const { id, name } = await createPersonRow({ role: "admin" });
  editor = { kind: "person", id, name, role: "admin", locale: "en", sessionId: id };
});

const place = { type: "page", locale: "es" } as const;

const page = async (title: string, parentId: string | null = null) =>
  (await createEntry(editor, { ...place, title, parentId })).id;

const pathOf = async (id: string) =>
  (await db.select().from(entries).where(eq(entries.id, id)))[0]?.path;

/** What comes of `second`, begun when `first` has done its work and is not committed yet. */
async function meanwhile(
  first: (tx: Transaction) => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<unknown> {
  let outcome: Promise<unknown> = Promise.resolve();
  await transaction(async (tx) => {
    await first(tx);
    let settled = false;
    outcome = second()
      .catch((error: unknown) => error)
      .finally(() => {
        settled = true;
      });
    await vi.waitFor(async () => expect(settled || (await waitsForLock())).toBe(true), 10_000);
  });
  return outcome;
}

async function waitsForLock(): Promise<boolean> {
  const [row] = await db.execute<{ waits: boolean }>(sql`
    select exists (select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock') as waits`);
  return row?.waits ?? false;
}

const move = (id: string, parentId: string | null) => ({ id, parentId, position: 0 });
const within = (tx: Transaction) => ({ actor: editor, tx });

/** Pages from which no way leads to a root. */
async function lostPages(): Promise<number> {
  const [row] = await db.execute<{ lost: number }>(sql`
    with recursive tree as (
      select id, path from entries where parent_id is null
      union all select e.id, e.path from entries e join tree t on e.parent_id = t.id
        and e.path = t.path || '/' || e.slug
    )
    select (select count(*) from entries)::int - count(*)::int as lost from tree`);
  return row?.lost ?? -1;
}

test("of two moves that would each put a page below the other, one is refused", async () => {
  const [left, right] = [await page("Izquierda"), await page("Derecha")];
  const [below, under] = [await page("Abajo", left), await page("Debajo", right)];
  const second = await meanwhile(
    (tx) => moveEntry.within(within(tx), move(left, under)),
    () => moveEntry(editor, move(right, below)),
  );
  expect(second).toMatchObject({ key: "parentInvalid" });
  expect(second).toBeInstanceOf(AppError);
  expect(await lostPages()).toBe(0);
  expect(await pathOf(below)).toBe("derecha/debajo/izquierda/abajo");
});

test("a page that is made, moved or renamed while what is above it moves has a true address", async () => {
  const [course, other] = [await page("Curso"), await page("Otro")];
  const lesson = await page("Lección", course);
  const guest = await page("Invitada");
  const away = (tx: Transaction) => moveEntry.within(within(tx), move(course, other));
  await meanwhile(away, () => page("Nueva", lesson));
  expect(await lostPages()).toBe(0);

  const back = (tx: Transaction) => moveEntry.within(within(tx), move(course, null));
  await meanwhile(back, () => moveEntry(editor, move(guest, lesson)));
  expect(await lostPages()).toBe(0);
  expect(await pathOf(guest)).toBe("curso/leccion/invitada");

  const fields = { excerpt: "", coverId: null, termIds: [], seoTitle: "", seoDescription: "" };
  const document = { type: "doc", content: [{ type: "paragraph" }] };
  const draft = { id: lesson, version: 1, title: "Lección", document };
  await meanwhile(away, () =>
    saveDraft(editor, { ...draft, fields: { ...fields, slug: "parte" } }),
  );
  expect(await lostPages()).toBe(0);
  expect(await pathOf(guest)).toBe("otro/curso/parte/invitada");
});

test("no page is left living below one that is thrown away at the same time", async () => {
  const living = () =>
    db.execute(sql`select from entries e join entries p on p.id = e.parent_id
      where e.deleted_at is null and p.deleted_at is not null`);
  const [one, two] = [await page("Una"), await page("Dos")];
  const guest = await page("Invitada");
  const child = await meanwhile(
    (tx) => trashEntry.within(within(tx), { id: one }),
    () => page("Hija", one),
  );
  expect(child).toMatchObject({ key: "parentInvalid" });
  const into = await meanwhile(
    (tx) => bulkEntries.within(within(tx), { ids: [two], act: { verb: "trash" } }),
    () => moveEntry(editor, move(guest, two)),
  );
  expect(into).toMatchObject({ key: "parentInvalid" });
  expect(await living()).toHaveLength(0);
});
