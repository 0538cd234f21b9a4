import "server-only";
import {
  and,
  asc,
  desc,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  like,
  not,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { db } from "@/db/client";
import { audit, drafts, entries, media, people } from "@/db/schema";
import { type Actor, hasRole, personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/operation";
import type { Page } from "@/lib/entries/types";
import { avatarUrl } from "@/lib/people/present";
import { listActivityInput } from "../input";
import type { Activity } from "../types";

const perPage = 50;
/** Too many, or of no interest to others. */
const quiet = [
  ...["entries.saveDraft", "entries.bulk", "previews.openPane", "notices.see"],
  ...["settings.hideChecklist", "settings.seeChannels", "uploads.begin", "uploads.end"],
  ...["auth.signInByLink", "auth.signInByPassword", "auth.signOut"],
];

/** Who signs in is a stranger until they have: what they did is theirs all the same. */
const isSignIn = like(audit.operation, "auth.%");
const isOfTheSite = and(isNull(audit.actorId), not(isSignIn));

/** What people did lately, for the dashboard: anybody for editors, oneself for others. */
export async function listRecentActivity(actor: Actor): Promise<Activity[]> {
  const person = requirePerson(actor);
  const own = hasRole(actor, "admin", "editor") ? undefined : eq(audit.actorId, person);
  const rows = await selectAudit()
    .where(and(isNotNull(audit.actorId), notInArray(audit.operation, quiet), own))
    .orderBy(desc(audit.createdAt), desc(audit.id))
    .limit(8);
  return present(rows);
}

/** The audit log, the latest first, of everybody or of one person, for administrators. */
export async function listActivity(actor: Actor, raw: unknown): Promise<Page<Activity>> {
  requireAdmin(actor);
  const { person, page } = parseInput(listActivityInput, raw, actor);
  const where = person === null ? undefined : person === "site" ? isOfTheSite : isOf(person);
  const [rows, total] = await Promise.all([
    selectAudit()
      .where(where)
      .orderBy(desc(audit.createdAt), desc(audit.id))
      .limit(perPage)
      .offset((page - 1) * perPage),
    db.$count(audit, where),
  ]);
  const pages = Math.max(1, Math.ceil(total / perPage));
  return { items: await present(rows), page, pages, total };
}

/** Who stands in the log, by name. */
export async function listActors(actor: Actor): Promise<{ id: string; name: string }[]> {
  requireAdmin(actor);
  const entered = and(isSignIn, eq(audit.subjectId, people.id));
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(
      or(
        exists(db.select().from(audit).where(eq(audit.actorId, people.id))),
        exists(db.select().from(audit).where(entered)),
      ),
    )
    .orderBy(asc(sql`${people.name} collate "es-x-icu"`), asc(people.id))
    .limit(500);
}

function isOf(person: string): SQL | undefined {
  return or(eq(audit.actorId, person), and(isSignIn, eq(audit.subjectId, person)));
}

function requireAdmin(actor: Actor): void {
  requirePerson(actor);
  if (!hasRole(actor, "admin")) throw new AppError("forbidden");
}

function requirePerson(actor: Actor): string {
  const id = personId(actor);
  if (!id) throw new AppError("unauthenticated");
  return id;
}

function selectAudit() {
  return db
    .select({
      id: audit.id,
      operation: audit.operation,
      createdAt: audit.createdAt,
      subjectId: audit.subjectId,
      actorId: audit.actorId,
      actorName: people.name,
    })
    .from(audit)
    .leftJoin(people, eq(people.id, audit.actorId))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof selectAudit>>[number];

async function present(rows: Row[]): Promise<Activity[]> {
  const subjects = await loadSubjects(rows.flatMap(({ subjectId }) => subjectId ?? []));
  const told = rows.map((row) => {
    const subject = subjects.get(row.subjectId ?? "") ?? null;
    return { row, subject, actor: actorOf(row, subject) };
  });
  const pictures = await loadPictures(told.flatMap(({ actor }) => actor?.id ?? []));
  return told.map(({ row, subject, actor }) => ({
    id: row.id,
    operation: row.operation,
    at: row.createdAt.toISOString(),
    actor: actor && { ...actor, avatar: pictures.get(actor.id) ?? null },
    subject,
  }));
}

async function loadPictures(ids: string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: people.id,
      file: { id: media.id, filename: media.filename, sha256: media.sha256 },
    })
    .from(people)
    .innerJoin(media, and(eq(media.id, people.avatarId), isNull(media.deletedAt)))
    .where(inArray(people.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, file }) => [id, avatarUrl(file)]));
}

function actorOf({ actorId, actorName, operation }: Row, subject: Activity["subject"]) {
  if (actorId) return { id: actorId, name: actorName ?? "" };
  const entered = operation.startsWith("auth.") && subject;
  return entered ? { id: entered.id, name: entered.title } : null;
}

type Subject = NonNullable<Activity["subject"]>;

async function loadSubjects(ids: string[]): Promise<Map<string, Subject>> {
  if (ids.length === 0) return new Map();
  const [written, files, persons] = await Promise.all([
    db
      .select({
        id: entries.id,
        title: drafts.title,
        href: sql<string>`'/admin/entries/' || ${entries.type} || '/' || ${entries.id}`,
      })
      .from(entries)
      .innerJoin(drafts, eq(drafts.entryId, entries.id))
      .where(inArray(entries.id, ids)),
    db.select({ id: media.id, title: media.filename }).from(media).where(inArray(media.id, ids)),
    db.select({ id: people.id, title: people.name }).from(people).where(inArray(people.id, ids)),
  ]);
  const plain = [...files, ...persons].map((row) => ({ ...row, href: null }));
  return new Map([...written, ...plain].map((row) => [row.id, row]));
}
