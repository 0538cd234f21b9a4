import { eq } from "drizzle-orm";
import { beforeEach } from "vitest";
import * as Y from "yjs";
import { db } from "@/db/client";
import { drafts } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { actorOf } from "@/lib/core/testing/actors";
import { createEntry } from "@/lib/entries/operations";
import { Replica } from "../present/replica.arbitrary";
import { applyUpdate, openDraft } from ".";

export let author: Actor;
export let editor: Actor;
export let other: Actor;
export let id: string;

/** For each test a new draft of `author`; `other` may only read it. */
export const withDraft = () =>
  beforeEach(async () => {
    author = await actorOf("author");
    editor = await actorOf("editor");
    other = await actorOf("author");
    const made = await createEntry(author, { type: "post", locale: "es", title: "Uno" });
    id = made.id;
  });

export const open = async (actor: Actor) => {
  const { state } = await openDraft(actor, { id });
  return new Replica(new Uint8Array(Buffer.from(state, "base64")));
};

export async function send(actor: Actor, replica: Replica) {
  const sent = replica.take();
  if (!sent) throw new Error("Nothing was written");
  return applyUpdate(actor, { id, update: sent.update, knows: Y.encodeStateVector(sent.knows) });
}

export const row = async () => {
  const [draft] = await db.select().from(drafts).where(eq(drafts.entryId, id));
  if (!draft) throw new Error("no draft");
  return draft;
};

export const textOf = async () => JSON.stringify((await row()).document);
