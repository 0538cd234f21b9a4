import "server-only";
import { eq } from "drizzle-orm";
import * as Y from "yjs";
import type { Transaction } from "@/db/client";
import { entries } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { schemaVersion } from "@/lib/documents/schema/version";
import { authorize, canRead } from "@/lib/entries/policy";
import { draftIdInput, syncDraftInput } from "../input";
import { keep, openShared } from "../mutations/open";
import { loadLosses } from "../queries";
import type { DraftSync, SharedDraft } from "../types";

/** The shared document of an entry, whole; made from the draft where there is none yet. */
export const openDraft = operation({
  name: "drafts.open",
  scope: "write",
  input: draftIdInput,
  audited: false,
  run: async ({ actor, tx }, { id }): Promise<SharedDraft> => {
    authorize(actor, canRead(actor));
    await lockAny(tx, id);
    const opened = await openShared(tx, id);
    keep(id, opened);
    const state = base64(Y.encodeStateAsUpdate(opened.doc));
    return { version: opened.draft.version, state, losses: await loadLosses(tx, id) };
  },
});

/** What a desk lacks, and what the server has, so that the desk sends the rest. */
export const syncDraft = operation({
  name: "drafts.sync",
  scope: "write",
  input: syncDraftInput,
  audited: false,
  run: async ({ actor, tx }, { id, vector }): Promise<DraftSync> => {
    authorize(actor, canRead(actor));
    await lockAny(tx, id);
    const opened = await openShared(tx, id);
    const update = lacking(opened.doc, vector);
    keep(id, opened);
    return {
      version: opened.draft.version,
      update: base64(update),
      vector: base64(Y.encodeStateVector(opened.doc)),
      schema: schemaVersion,
    };
  },
});

function lacking(doc: Y.Doc, vector: Uint8Array): Uint8Array {
  try {
    return Y.encodeStateAsUpdate(doc, vector);
  } catch (cause) {
    throw new AppError("malformed", { key: "updateUnreadable", cause });
  }
}

/** Trashed entries too: they can still be read. */
async function lockAny(tx: Transaction, id: string): Promise<void> {
  const [entry] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(eq(entries.id, id))
    .for("update");
  if (!entry) throw new AppError("not_found");
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
