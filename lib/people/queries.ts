import "server-only";
import { and, asc, count, desc, eq, gt, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { entries, media, people, sessions } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/operation";
import { siteUrl } from "@/lib/entries/present";
import type { Page } from "@/lib/entries/types";
import { getMediaView } from "@/lib/media/queries";
import type { Locale } from "@/lib/messages/catalogue";
import { getSettings } from "@/lib/settings/queries";
import { listPeopleInput, personIdInput } from "./input";
import { authorize, canManagePeople, requirePerson } from "./policy";
import { avatarUrl, bioIn, presentPerson } from "./present";
import { peopleTag } from "./tags";
import type { AuthorView, ListedPerson, OwnDesk, PersonView, SessionView } from "./types";

const pageSize = 50;

/** Oneself, or for administrators anybody; null for an id that nobody has. */
export async function getPerson(actor: Actor, raw: unknown): Promise<PersonView | null> {
  const { id } = parseInput(personIdInput, raw, actor);
  authorize(actor, canManagePeople(actor) || (actor.kind === "person" && actor.id === id));
  const [row] = await selectPeople(eq(people.id, id));
  return row ? presentPerson(row) : null;
}

/** People by name, a page at a time, for administrators. */
export async function listPeople(actor: Actor, raw: unknown): Promise<Page<ListedPerson>> {
  authorize(actor, canManagePeople(actor));
  const { q, page } = parseInput(listPeopleInput, raw, actor);
  const where = q ? matches(q) : undefined;
  const [rows, total] = await Promise.all([
    selectPeople(where)
      .orderBy(asc(sql`${people.name} collate "es-x-icu"`), asc(people.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    db.$count(people, where),
  ]);
  const written = await countEntries(rows.map(({ id }) => id));
  return {
    items: rows.map((row) => ({ ...presentPerson(row), entries: written.get(row.id) ?? 0 })),
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    total,
  };
}

/** What one's own desk looks like, whatever page it shows. */
export async function getOwnDesk(actor: Actor): Promise<OwnDesk> {
  const { id } = requirePerson(actor);
  const [row] = await db
    .select({
      singleKeys: people.singleKeys,
      id: media.id,
      filename: media.filename,
      sha256: media.sha256,
    })
    .from(people)
    .leftJoin(media, and(eq(media.id, people.avatarId), isNull(media.deletedAt)))
    .where(eq(people.id, id));
  if (!row) return { singleKeys: true, avatar: null };
  const { singleKeys, ...avatar } = row;
  return { singleKeys, avatar: avatarUrl(avatar) };
}

/** Where one is signed in now, the latest first. */
export async function listSessions(actor: Actor): Promise<SessionView[]> {
  const person = requirePerson(actor);
  const rows = await db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.personId, person.id),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, sql`now()`),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt))
    .limit(100);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    current: row.id === person.sessionId,
  }));
}

/** Who stands behind `/author/<slug>`, for reading pages. */
export async function getAuthorBySlug(slug: string, locale: Locale): Promise<AuthorView | null> {
  "use cache";
  cacheTag(peopleTag);
  cacheLife("max");
  const [row] = await db
    .select({ id: people.id, name: people.name, bio: people.bio, avatarId: people.avatarId })
    .from(people)
    .where(eq(people.slug, slug));
  if (!row) return null;
  const { defaultLocale } = await getSettings();
  return {
    id: row.id,
    name: row.name,
    slug,
    url: siteUrl(locale, `author/${slug}`, defaultLocale),
    bio: bioIn(row.bio, locale),
    avatar: row.avatarId ? await getMediaView(row.avatarId, locale) : null,
  };
}

function selectPeople(where: SQL | undefined) {
  return db
    .select({
      id: people.id,
      email: people.email,
      name: people.name,
      slug: people.slug,
      role: people.role,
      bio: people.bio,
      locale: people.locale,
      avatarId: people.avatarId,
      avatar: { id: media.id, filename: media.filename, sha256: media.sha256 },
      hasPassword: sql<boolean>`${people.passwordHash} is not null`,
      disabledAt: people.disabledAt,
      lastSeenAt: sql<string | null>`(select max(${sessions.lastSeenAt}) from ${sessions}
        where ${sessions.personId} = people.id)`,
      createdAt: people.createdAt,
    })
    .from(people)
    .leftJoin(media, and(eq(media.id, people.avatarId), isNull(media.deletedAt)))
    .where(where)
    .$dynamic();
}

/** What is not in the trash, by author, in one query. */
async function countEntries(ids: string[]): Promise<Map<string | null, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ author: entries.authorId, written: count() })
    .from(entries)
    .where(and(inArray(entries.authorId, ids), isNull(entries.deletedAt)))
    .groupBy(entries.authorId);
  return new Map(rows.map(({ author, written }) => [author, written]));
}

function matches(q: string): SQL {
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`unaccent(${people.name} || ' ' || ${people.email}) ilike unaccent(${pattern})`;
}
