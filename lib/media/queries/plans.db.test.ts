import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { db } from "@/db/client";
import { connect } from "@/db/embedded/connection.mjs";
import { createPersonRow } from "@/db/factories";
import { fillLibrary } from "@/db/testing/library.mjs";
import type { Actor } from "@/lib/core/actor";
import { explainList, listMedia } from "./list";

let actor: Actor;
let folder: string;

beforeAll(async () => {
  const { id, name, role } = await createPersonRow({ role: "editor" });
  actor = { kind: "person", id, name, role, locale: "es", sessionId: randomUUID() };
  const own = await connect(process.env.DATABASE_URL ?? "");
  folder = await fillLibrary(own, 100_000);
  await own.end();
}, 120_000);

const filters = () => [
  {},
  { sort: "oldest" },
  { sort: "name" },
  { sort: "largest" },
  { sort: "smallest" },
  ...["image", "video", "audio", "file"].map((kind) => ({ kind })),
  { folder },
  { folder: "none" },
  ...["small", "medium", "large", "vast"].map((size) => ({ size })),
  { use: "unused" },
  { alt: "any" },
  { alt: "es" },
  { alt: "en" },
  { q: "delta 777" },
  { q: "río" },
  { q: "nothing-has-this" },
  { q: "de" },
  { q: "x" },
  { q: "xq" },
  { q: "faro", kind: "image", sort: "largest" },
  { folder, alt: "en", sort: "name" },
  { use: "unused", size: "vast" },
];

it("answers every filter, sort and page of 100,000 files by an index", async () => {
  for (const filter of filters()) {
    const first = await listMedia(actor, filter);
    const deep = first.next
      ? [
          { ...filter, after: first.next },
          { ...filter, before: first.next },
        ]
      : [];
    for (const input of [filter, ...deep]) {
      const plans = await explainList(input);
      expect([input, plans.filter((line) => /Seq Scan on media\b/.test(line))]).toEqual([
        input,
        [],
      ]);
    }
  }
});

it("would notice a sequential scan", async () => {
  const plan = await db.execute(sql`explain select from media where duration = 7`);
  expect(JSON.stringify(plan)).toMatch(/Seq Scan on media\b/);
});

it("finds where a file is used by an index", async () => {
  const plan = await db.execute(
    sql`explain select from media_uses where media_id = ${randomUUID()}::uuid`,
  );
  expect(JSON.stringify(plan)).not.toContain("Seq Scan");
});
