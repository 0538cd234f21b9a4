import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { comments, commentThreads, entries, notices, people } from "@/db/schema";
import { type Actor, stranger } from "@/lib/core/actor";
import { actorOf, type Person, refusal } from "@/lib/core/testing/actors";
import { createEntry } from "@/lib/entries/operations";
import { sweep } from "@/lib/jobs/sweep";
import { listNotices } from "@/lib/notices/queries";
import {
  deleteComment,
  reopenThread,
  reply,
  resolveThread,
  restoreComment,
  startThread,
} from "./operations";
import { findMentionable, listThreads } from "./queries";

let author: Person;
let other: Person;
let editor: Person;
let id: string;

beforeEach(async () => {
  await db.delete(entries);
  await db.delete(people);
  author = await actorOf("author", "Ana Prado");
  other = await actorOf("contributor", "Bruno Sanz");
  editor = await actorOf("editor", "Elena Ruiz");
  ({ id } = await createEntry(author, { type: "post", locale: "es", title: "Crecida" }));
});

const codesOf = (works: Promise<unknown>[]) =>
  Promise.all(works.map(async (work) => (await refusal(work)).code));

const start = (actor: Actor, words = "¿Seguro?", more = {}) =>
  startThread(actor, { id, quote: "El río sube", words, ...more });

const told = async (to: Person) =>
  (await db.select().from(notices).where(eq(notices.personId, to.id)).orderBy(notices.id)).map(
    ({ kind, actorId, words }) => ({ kind, by: actorId, words }),
  );

describe("a comment", () => {
  test("keeps the words selected and where they are", async () => {
    const end = { type: null, tname: null, item: { client: 7, clock: 3 }, assoc: 0 };
    const { thread } = await start(other, "¿Seguro?", { anchor: { from: end, to: end } });
    expect(await listThreads(author, { id })).toMatchObject([
      {
        id: thread,
        quote: "El río sube",
        anchor: { from: end, to: end },
        resolvedAt: null,
        canResolve: true,
        comments: [{ words: "¿Seguro?", who: "Bruno Sanz", canDelete: false }],
      },
    ]);
  });

  test("tells those it speaks to by name, once, and never whoever wrote it", async () => {
    await start(other, "@Ana Prado y @Bruno Sanz, mirad esto", {
      mentions: [author.id, other.id, editor.id, crypto.randomUUID()],
    });
    const words = "@Ana Prado y @Bruno Sanz, mirad esto";
    expect(await told(author)).toEqual([{ kind: "comment.mentioned", by: other.id, words }]);
    expect(await told(other)).toEqual([]);
    expect(await told(editor)).toEqual([]);
    const [thread] = await listThreads(author, { id });
    expect(thread?.comments[0]?.mentions.sort()).toEqual(["Ana Prado", "Bruno Sanz"]);
  });

  test("an answer tells those who spoke before, and opens what was resolved", async () => {
    const { thread } = await start(other);
    await resolveThread(author, { thread });
    await reply(author, { thread, words: "Sí." });
    await reply(editor, { thread, words: "@Ana Prado, bien", mentions: [author.id] });
    expect(await told(other)).toMatchObject([
      { kind: "comment.replied", by: author.id, words: "Sí." },
      { kind: "comment.replied", by: editor.id },
    ]);
    expect(await told(author)).toMatchObject([{ kind: "comment.mentioned", by: editor.id }]);
    const [kept] = await listThreads(author, { id });
    expect(kept).toMatchObject({ resolvedAt: null });
    expect(kept?.comments.map(({ words }) => words)).toEqual([
      "¿Seguro?",
      "Sí.",
      "@Ana Prado, bien",
    ]);
  });

  test("is resolved and opened again by who began it and by those who may edit", async () => {
    const { thread } = await start(other);
    await resolveThread(other, { thread });
    const [resolved] = await listThreads(author, { id });
    expect(resolved).toMatchObject({ resolvedBy: "Bruno Sanz" });
    await reopenThread(editor, { thread });
    expect((await listThreads(author, { id }))[0]).toMatchObject({ resolvedAt: null });
    const stray = await actorOf("author", "Otra Autora");
    expect((await refusal(resolveThread(stray, { thread }))).code).toBe("forbidden");
    expect((await refusal(reopenThread(stray, { thread }))).code).toBe("forbidden");
  });

  test("is deleted by who wrote it; the last one takes the thread along", async () => {
    const { thread, comment } = await start(other);
    const answer = await reply(author, { thread, words: "Sí." });
    expect((await refusal(deleteComment(author, { comment }))).code).toBe("forbidden");
    await deleteComment(other, { comment });
    expect((await listThreads(author, { id }))[0]?.comments).toMatchObject([
      { words: null, canDelete: false },
      { words: "Sí." },
    ]);
    expect((await refusal(deleteComment(other, { comment }))).code).toBe("not_found");
    await deleteComment(editor, { comment: answer.comment });
    expect(await listThreads(author, { id })).toEqual([]);
    for (const work of [resolveThread(author, { thread }), reply(author, { thread, words: "x" })]) {
      expect((await refusal(work)).code).toBe("not_found");
    }
  });

  test("comes back for as long as its words are kept, and is forgotten after a day", async () => {
    const { thread, comment } = await start(other);
    await deleteComment(other, { comment });
    expect((await refusal(restoreComment(author, { comment }))).code).toBe("forbidden");
    await restoreComment(other, { comment });
    expect((await refusal(restoreComment(other, { comment }))).code).toBe("not_found");
    const [kept] = await listThreads(author, { id });
    expect(kept?.comments).toMatchObject([{ words: "¿Seguro?", who: "Bruno Sanz" }]);

    await deleteComment(other, { comment });
    await sweep.run({});
    expect(await db.$count(commentThreads)).toBe(1);
    const dayAgo = sql`now() - interval '25 hours'`;
    await db.update(comments).set({ deletedAt: dayAgo }).where(eq(comments.id, comment));
    await reply(other, { thread: (await start(author)).thread, words: "Sigue" });
    await sweep.run({});
    expect(await db.$count(comments, eq(comments.threadId, thread))).toBe(0);
    expect(await db.$count(notices, eq(notices.subjectId, thread))).toBe(0);
    expect(await listThreads(author, { id })).toHaveLength(1);
    expect((await refusal(restoreComment(other, { comment }))).code).toBe("not_found");
  });

  test("a notice leads to it, and says when it is resolved or gone", async () => {
    const { thread, comment } = await start(other, "@Ana Prado, mira", { mentions: [author.id] });
    const notice = async () => (await listNotices(author)).items[0];
    const href = `/admin/entries/post/${id}?thread=${thread}`;
    expect(await notice()).toMatchObject({ comment: "open", about: { href } });
    await resolveThread(author, { thread });
    expect(await notice()).toMatchObject({ comment: "resolved", words: "@Ana Prado, mira" });
    await deleteComment(other, { comment });
    expect(await notice()).toMatchObject({ comment: "gone", words: "" });
  });

  test("is for those at the desk, and must say something about something", async () => {
    const { thread, comment } = await start(other);
    for (const code of await codesOf([
      start(stranger),
      reply(stranger, { thread, words: "x" }),
      resolveThread(stranger, { thread }),
      reopenThread(stranger, { thread }),
      deleteComment(stranger, { comment }),
      restoreComment(stranger, { comment }),
      listThreads(stranger, { id }),
      findMentionable(stranger, {}),
    ])) {
      expect(code).toBe("unauthenticated");
    }
    for (const bad of [{ words: " " }, { quote: "" }, { anchor: { from: 1, to: 2 } }, { x: 1 }]) {
      expect((await refusal(start(author, "¿?", bad))).code).toBe("invalid");
    }
    const nobody = crypto.randomUUID();
    for (const code of await codesOf([
      start(author, "x", { id: nobody }),
      reply(author, { thread: nobody, words: "x" }),
      resolveThread(author, { thread: nobody }),
      deleteComment(author, { comment: nobody }),
      listThreads(author, { id: nobody }),
    ])) {
      expect(code).toBe("not_found");
    }
    expect((await refusal(reply(author, { thread, words: "x".repeat(4001) }))).code).toBe(
      "invalid",
    );
  });
});

test("people are found by a piece of their name, whatever signs are in it", async () => {
  expect((await findMentionable(other, { q: "an" })).map(({ name }) => name)).toEqual([
    "Ana Prado",
    "Bruno Sanz",
  ]);
  expect(await findMentionable(other, { q: "%" })).toEqual([]);
});
