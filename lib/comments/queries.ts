import "server-only";
import { and, asc, desc, eq, ilike, inArray, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { commentMentions, comments, commentThreads, entries, people } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/operation";
import { authorize } from "@/lib/entries/policy";
import { findMentionableInput, listThreadsInput } from "./input";
import { saysSomething } from "./mutations";
import { canComment, canDelete, canResolve } from "./policy";
import type { CommentView, Mentionable, ThreadView } from "./types";

/** What is said about a draft, the open threads and the resolved ones, the latest first. */
export async function listThreads(actor: Actor, raw: unknown): Promise<ThreadView[]> {
  authorize(actor, canComment(actor));
  const { id } = parseInput(listThreadsInput, raw, actor);
  const [entry] = await db.select().from(entries).where(eq(entries.id, id));
  if (!entry) throw new AppError("not_found");
  const resolver = alias(people, "resolver");
  const rows = await db
    .select({ thread: commentThreads, resolvedBy: resolver.name })
    .from(commentThreads)
    .leftJoin(resolver, eq(resolver.id, commentThreads.resolvedBy))
    .where(and(eq(commentThreads.entryId, id), saysSomething))
    .orderBy(desc(commentThreads.id))
    .limit(500);
  const said = await loadComments(
    actor,
    rows.map(({ thread }) => thread.id),
  );
  return rows.map(({ thread, resolvedBy }) => ({
    id: thread.id,
    anchor: thread.anchor,
    quote: thread.quote,
    resolvedAt: thread.resolvedAt?.toISOString() ?? null,
    resolvedBy,
    canResolve: canResolve(actor, thread, entry),
    comments: said.get(thread.id) ?? [],
  }));
}

async function loadComments(actor: Actor, threads: string[]): Promise<Map<string, CommentView[]>> {
  const byThread = new Map<string, CommentView[]>();
  if (threads.length === 0) return byThread;
  const rows = await db
    .select({ comment: comments, who: people.name })
    .from(comments)
    .leftJoin(people, eq(people.id, comments.createdBy))
    .where(inArray(comments.threadId, threads))
    .orderBy(asc(comments.id))
    .limit(5000);
  const named = await loadMentions(rows.map(({ comment }) => comment.id));
  for (const { comment, who } of rows) {
    const list = byThread.get(comment.threadId) ?? [];
    const here = comment.deletedAt === null;
    byThread.set(comment.threadId, list);
    list.push({
      id: comment.id,
      words: here ? comment.words : null,
      who,
      at: comment.createdAt.toISOString(),
      mentions: here ? (named.get(comment.id) ?? []) : [],
      canDelete: here && canDelete(actor, comment),
    });
  }
  return byThread;
}

async function loadMentions(ids: string[]): Promise<Map<string, string[]>> {
  const byComment = new Map<string, string[]>();
  if (ids.length === 0) return byComment;
  const rows = await db
    .select({ comment: commentMentions.commentId, name: people.name })
    .from(commentMentions)
    .innerJoin(people, eq(people.id, commentMentions.personId))
    .where(inArray(commentMentions.commentId, ids))
    .limit(5000);
  for (const { comment, name } of rows) {
    byComment.set(comment, [...(byComment.get(comment) ?? []), name]);
  }
  return byComment;
}

/** People whose name holds what was typed after an @. */
export async function findMentionable(actor: Actor, raw: unknown): Promise<Mentionable[]> {
  authorize(actor, canComment(actor));
  const { q } = parseInput(findMentionableInput, raw, actor);
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(isNull(people.disabledAt), ilike(people.name, `%${q.replace(/[\\%_]/g, "\\$&")}%`)))
    .orderBy(asc(people.name))
    .limit(8);
}
