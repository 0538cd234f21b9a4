import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { createMediaRow, createPersonRow, createPublishedRows } from "@/db/factories";
import { terms } from "@/db/schema";
import { system } from "@/lib/core/actor";
import { createEntry, publishEntry, saveDraft } from "@/lib/entries/operations";
import { getFeed } from "../queries";
import type { FeedSubject } from "../types";

let subjects: [string, FeedSubject][];

beforeAll(async () => {
  // The server counts scans for each connection: with one, what it counts is what was done here.
  vi.stubEnv("DATABASE_POOL", "1");
  const author = await createPersonRow();
  const [tag] = await db
    .insert(terms)
    .values({ kind: "tag", locale: "es", slug: "http", name: "HTTP" })
    .returning({ id: terms.id });
  const picture = await createMediaRow();
  await createPublishedRows({
    ...{ count: 10_000, authorId: author.id, pictureId: picture.id, termId: tag?.id ?? null },
  });
  await publishSound();
  subjects = [
    ["the site", { kind: "site" }],
    ["a tag", { kind: "tag", slug: "http" }],
    ["an author", { kind: "author", slug: author.slug }],
    ["what is heard", { kind: "podcast" }],
  ];
});

afterAll(() => vi.unstubAllEnvs());

async function publishSound() {
  const sound = await createMediaRow({ kind: "audio", mimeType: "audio/mpeg" });
  const made = await createEntry(system, { type: "post", locale: "es", title: "Se oye" });
  const audio = { type: "audio", attrs: { mediaId: sound.id, caption: "" } };
  await saveDraft(system, {
    ...{ id: made.id, version: made.version, title: "Se oye", fields: { slug: made.slug } },
    document: { type: "doc", content: [audio] },
  });
  await publishEntry(system, { id: made.id });
}

test("no whole table is read for a feed among ten thousand posts", async () => {
  for (const [name, subject] of subjects) {
    const before = await scans();
    const feed = await getFeed("es", subject);
    expect(feed?.entries.length, name).toBe(subject.kind === "podcast" ? 1 : 20);
    expect(await scans(), name).toEqual(before);
  }
});

/** How often the large tables were read from end to end, as the server counts it. */
async function scans() {
  await db.execute(sql`select pg_stat_force_next_flush()`);
  return db.execute(sql`select relname, seq_scan from pg_stat_user_tables
    where relname in ('entries', 'revisions', 'entry_terms', 'media_uses') order by relname`);
}
