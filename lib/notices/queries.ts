import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { commentThreads, drafts, entries, notices, people, webhooks } from "@/db/schema";
import { saysSomething } from "@/lib/comments/mutations";
import { type Actor, personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import type { Page } from "@/lib/entries/types";
import type { Notice, NoticeKind } from "./types";

const perPage = 50;

/** How many notices wait for somebody; 99 stands for that many and more. */
export async function countUnseen(actor: Actor): Promise<number> {
  const person = personId(actor);
  if (!person) return 0;
  const unseen = db
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.personId, person), isNull(notices.seenAt)))
    .limit(99)
    .as("unseen");
  return db.$count(unseen);
}

const commentState = sql<Notice["comment"]>`case
  when ${notices.kind} not like 'comment.%' then null when ${commentThreads.id} is null then 'gone'
  when ${commentThreads.resolvedAt} is null then 'open' else 'resolved' end`;

/** One's own notices, the latest first. */
export async function listNotices(actor: Actor, page = 1): Promise<Page<Notice>> {
  const person = personId(actor);
  if (!person) throw new AppError("unauthenticated");
  const [rows, total] = await Promise.all([
    db
      .select({
        id: notices.id,
        kind: notices.kind,
        actor: people.name,
        entryId: entries.id,
        type: entries.type,
        title: drafts.title,
        words: notices.words,
        subject: notices.subjectId,
        webhook: webhooks.id,
        comment: commentState,
        createdAt: notices.createdAt,
        seenAt: notices.seenAt,
      })
      .from(notices)
      .leftJoin(people, eq(people.id, notices.actorId))
      .leftJoin(entries, eq(entries.id, notices.entryId))
      .leftJoin(drafts, eq(drafts.entryId, notices.entryId))
      .leftJoin(commentThreads, and(eq(commentThreads.id, notices.subjectId), saysSomething))
      .leftJoin(webhooks, eq(webhooks.id, notices.subjectId))
      .where(eq(notices.personId, person))
      .orderBy(desc(notices.id))
      .limit(perPage)
      .offset((page - 1) * perPage),
    db.$count(notices, eq(notices.personId, person)),
  ]);
  const items = rows.map(
    ({ entryId, type, title, subject, webhook, createdAt, seenAt, ...row }) => ({
      ...row,
      words: row.comment === "gone" || isOfWebhook(row) ? "" : row.words,
      kind: row.kind as NoticeKind,
      about: isOfWebhook(row)
        ? { title: row.words, href: webhook && `/admin/channels/webhooks/${webhook}` }
        : entryId
          ? {
              title: title ?? "",
              href: `/admin/entries/${type}/${entryId}${row.comment ? `?thread=${subject}` : ""}`,
            }
          : null,
      createdAt: createdAt.toISOString(),
      seen: seenAt !== null,
    }),
  );
  return { items, page, pages: Math.max(1, Math.ceil(total / perPage)), total };
}

const isOfWebhook = ({ kind }: { kind: string }) => kind.startsWith("webhook.");
