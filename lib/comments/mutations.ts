import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { commentMentions, comments, commentThreads, entries, people } from "@/db/schema";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import type { Context } from "@/lib/core/operation";
import { authorize } from "@/lib/entries/policy";
import { notify } from "@/lib/notices/mutations";

type Said = { words: string; mentions: string[] };
type Thread = { id: string; entryId: string };

/** The thread with its entry, locked until the transaction ends; one that says nothing is gone. */
export async function lockThread({ actor, tx }: Context, id: string, { empty = false } = {}) {
  authorize(actor, true);
  const [row] = await tx
    .select({ thread: commentThreads, entry: entries })
    .from(commentThreads)
    .innerJoin(entries, eq(entries.id, commentThreads.entryId))
    .where(
      and(eq(commentThreads.id, id), isNull(entries.deletedAt), empty ? undefined : saysSomething),
    )
    .for("update", { of: commentThreads });
  if (!row) throw new AppError("not_found");
  return row;
}

/** Not every comment of the thread is deleted. */
export const saysSomething = sql`exists (select from ${comments}
  where ${comments.threadId} = ${commentThreads.id} and ${comments.deletedAt} is null)`;

/** Writes a comment, and tells those it speaks to and, of an answer, those who spoke before. */
export async function insertComment(context: Context, thread: Thread, { words, mentions }: Said) {
  const { actor, tx } = context;
  const before = await speakersOf(tx, thread.id);
  const [row] = await tx
    .insert(comments)
    .values({ threadId: thread.id, words, createdBy: personId(actor) })
    .returning({ id: comments.id });
  if (!row) throw new Error("The comment was not written");
  const named = await insertMentions(tx, row.id, words, mentions);
  const about = { entryId: thread.entryId, subjectId: thread.id, words: words.slice(0, 280) };
  await notify(context, { kind: "comment.mentioned", to: { ids: named }, ...about });
  const others = before.filter((id) => !named.includes(id));
  await notify(context, { kind: "comment.replied", to: { ids: others }, ...about });
  return row.id;
}

async function speakersOf(tx: Transaction, threadId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: comments.createdBy })
    .from(comments)
    .where(and(eq(comments.threadId, threadId), isNull(comments.deletedAt)))
    .limit(100);
  return rows.flatMap(({ id }) => id ?? []);
}

/** Of the people who were picked, those whose names still are in the words. */
async function insertMentions(tx: Transaction, commentId: string, words: string, ids: string[]) {
  if (ids.length === 0) return [];
  const picked = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(inArray(people.id, ids), isNull(people.disabledAt)));
  const named = picked.filter(({ name }) => words.includes(`@${name}`)).map(({ id }) => id);
  if (named.length > 0) {
    await tx
      .insert(commentMentions)
      .values(named.map((person) => ({ commentId, personId: person })));
  }
  return named;
}
