import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db, transaction } from "./client";
import { blobs, media, people, sessions } from "./schema";

type PersonRow = typeof people.$inferSelect;

/** A person in the database, for tests; what does not matter to the test is made up. */
export async function createPersonRow(
  values: Partial<typeof people.$inferInsert> = {},
): Promise<PersonRow> {
  const slug = `p-${randomUUID()}`;
  const [row] = await db
    .insert(people)
    .values({ email: `${slug}@example.org`, name: "Lucía Prado", slug, role: "author", ...values })
    .returning();
  if (!row) throw new Error("The person was not written");
  return row;
}

/** A session of theirs that has just begun. */
export async function createSessionRow(
  personId: string,
  values: Partial<typeof sessions.$inferInsert> = {},
) {
  const expiresAt = new Date(Date.now() + 86_400_000);
  const [row] = await db
    .insert(sessions)
    .values({ personId, expiresAt, ...values })
    .returning();
  if (!row) throw new Error("The session was not written");
  return row;
}

/** A file of the library without bytes. */
export async function createMediaRow(values: Partial<typeof media.$inferInsert> = {}) {
  const [blob] = await db.insert(blobs).values({}).returning({ id: blobs.id });
  if (!blob) throw new Error("The bytes were not written");
  const plain = {
    filename: "f",
    size: 1,
    sha256: "0",
    kind: "image",
    mimeType: "image/png",
  } as const;
  const [row] = await db
    .insert(media)
    .values({ ...plain, blobId: blob.id, ...values })
    .returning();
  if (!row) throw new Error("The file was not written");
  return row;
}

type ManyEntries = {
  count: number;
  type?: string;
  authorIds: string[];
  termIds?: string[];
};

/**
 * Entries by the thousand, of every status and both languages: of each ten six are published, one is
 * scheduled, one has been taken off, one is a draft and one lies in the trash.
 */
export async function createEntryRows({
  count,
  type = "post",
  authorIds,
  termIds = [],
}: ManyEntries) {
  const authors = sql`(array[${sql.join(
    authorIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )}])`;
  const terms = JSON.stringify(termIds);
  await db.execute(sql`
    with made as (
      insert into entries (type, locale, slug, path, author_id, created_at, updated_at,
        published_at, unpublish_at, deleted_at)
      select ${type}, case when n % 5 = 0 then 'en' else 'es' end, 'n-' || n,
        ${type} || '/n-' || n, ${authors}[1 + n % ${authorIds.length}::int],
        now() - make_interval(mins => n + 5), now() - make_interval(mins => n),
        case n % 10 when 0 then now() + make_interval(hours => n + 1) when 9 then null
          else now() - make_interval(mins => n) end,
        case when n % 10 = 1 then now() - interval '1 second' end,
        case when n % 10 = 2 then now() - make_interval(mins => n) end
      from generate_series(1, ${count}::int) n returning id, slug)
    insert into drafts (entry_id, title, fields, document)
    select id, 'Crónica número ' || slug || ' de ' || md5(slug),
      jsonb_build_object('slug', slug, 'excerpt', '', 'coverId', null, 'seoTitle', '',
        'seoDescription', '', 'termIds', case when jsonb_array_length(${terms}::jsonb) = 0
          then '[]'::jsonb else jsonb_build_array(${terms}::jsonb
            -> (hashtext(slug) & 1023) % jsonb_array_length(${terms}::jsonb)) end),
      jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type',
        'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text',
        repeat(md5(slug), 150))))))
    from made`);
  await db.execute(sql`
    insert into reviews (entry_id, version)
    select id, 1 from entries where type = ${type} and published_at is null and deleted_at is null
    order by id limit 100 on conflict do nothing`);
  await db.execute(sql`analyze entries, drafts, reviews`);
}

type ManyPosts = { count: number; authorId: string; termId: string | null; pictureId: string };

/**
 * Public posts by the thousand, without drafts: one in five English, each with a picture, every other
 * one of the author and with the term. Triggers, which count one by one, stand by.
 */
export async function createPublishedRows({ count, authorId, termId, pictureId }: ManyPosts) {
  await transaction(async (tx) => {
    await tx.execute(sql`alter table entries disable trigger user`);
    await tx.execute(sql`alter table media_uses disable trigger user`);
    await tx.execute(sql`
      insert into entries (type, locale, slug, path, author_id, created_at, updated_at, published_at)
      select 'post', case when n % 5 = 0 then 'en' else 'es' end, 'p-' || n, 'blog/p-' || n,
        case when n % 2 = 0 then ${authorId}::uuid end, now() - make_interval(mins => n),
        now() - make_interval(mins => n), now() - make_interval(mins => n)
      from generate_series(1, ${count}::int) n`);
    await tx.execute(sql`
      insert into revisions (entry_id, number, title, fields, document)
      select id, 1, 'Crónica ' || slug, jsonb_build_object('slug', slug, 'excerpt', '', 'coverId',
        ${pictureId}::text, 'seoTitle', '', 'seoDescription', '', 'termIds', '[]'::jsonb),
        jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type',
        'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text',
        repeat(md5(slug) || ' ', 150))))))
      from entries where published_revision_id is null and path like 'blog/p-%'`);
    await tx.execute(sql`
      update entries set published_revision_id = revisions.id from revisions
      where revisions.entry_id = entries.id and path like 'blog/p-%'`);
    await tx.execute(sql`
      insert into media_uses (entry_id, place, media_id)
      select id, 'published', ${pictureId}::uuid from entries where path like 'blog/p-%'`);
    await tx.execute(sql`
      insert into entry_terms (entry_id, term_id) select id, ${termId}::uuid from entries
      where ${termId}::uuid is not null and path ~ '^blog/p-[0-9]*[02468]$'`);
    await tx.execute(sql`alter table entries enable trigger user`);
    await tx.execute(sql`alter table media_uses enable trigger user`);
  });
  await db.execute(sql`analyze entries, revisions, entry_terms, media_uses`);
}
