import "server-only";
import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { entries, media, people } from "@/db/schema";
import { type Actor, hasScope } from "@/lib/core/actor";
import { pageOf } from "@/lib/core/cursor";
import { env } from "@/lib/core/env";
import { parseInput } from "@/lib/core/operation";
import { siteUrl } from "@/lib/entries/present";
import { isPublic } from "@/lib/entries/queries/conditions";
import { loadSettings } from "@/lib/settings/queries";
import { personIdInput } from "../input";
import { listPersonResourcesInput } from "../input/resources";
import { canManagePeople } from "../policy";
import { avatarUrl } from "../present";
import type { PersonResource } from "../types";

/** Only who manages people learns of those who published nothing, and of addresses and roles. */
const seesAll = (actor: Actor) => canManagePeople(actor) && hasScope(actor, "people");

/** People by name, a page by cursor: to everybody, the authors of what is public. */
export async function listPersonResources(actor: Actor, raw: unknown) {
  const { limit, after, ids, q } = parseInput(listPersonResourcesInput, raw, actor);
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await select(
    actor,
    ids ? inArray(people.id, ids) : undefined,
    q ? sql`unaccent(${people.name}) ilike unaccent(${pattern})` : undefined,
    after ? sql`(${byName}, ${people.id}) > (${after.value}, ${after.id}::uuid)` : undefined,
  )
    .orderBy(asc(byName), asc(people.id))
    .limit(limit + 1);
  const { items, ...page } = pageOf(rows, limit, ({ id, name }) => ({ id, value: name }));
  return { items: await presentAll(items, actor), ...page };
}

export async function getPersonResource(
  actor: Actor,
  raw: unknown,
): Promise<PersonResource | null> {
  const { id } = parseInput(personIdInput, raw, actor);
  const [person] = await presentAll(await select(actor, eq(people.id, id)), actor);
  return person ?? null;
}

const byName = sql`${people.name} collate "es-x-icu"`;

const isAuthor = sql`exists (select from ${entries}
  where ${entries.authorId} = people.id and ${isPublic()})`;

function select(actor: Actor, ...where: (SQL | undefined)[]) {
  return db
    .select({
      id: people.id,
      name: people.name,
      slug: people.slug,
      bio: people.bio,
      email: people.email,
      role: people.role,
      disabledAt: people.disabledAt,
      createdAt: people.createdAt,
      avatar: { id: media.id, filename: media.filename, sha256: media.sha256 },
    })
    .from(people)
    .leftJoin(media, and(eq(media.id, people.avatarId), isNull(media.deletedAt)))
    .where(and(...where, seesAll(actor) ? undefined : isAuthor))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof select>>[number];

async function presentAll(rows: Row[], actor: Actor): Promise<PersonResource[]> {
  const { defaultLocale } = await loadSettings(db);
  const all = seesAll(actor);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    slug: row.slug,
    url: env().SITE_URL + siteUrl(defaultLocale, `author/${row.slug}`, defaultLocale),
    bio: { es: row.bio.es ?? "", en: row.bio.en ?? "" },
    avatar: row.avatar && env().SITE_URL + avatarUrl(row.avatar),
    email: all ? row.email : null,
    role: all ? row.role : null,
    disabledAt: all ? (row.disabledAt?.toISOString() ?? null) : null,
    createdAt: all ? row.createdAt.toISOString() : null,
  }));
}
