import { deleteComment, reply, startThread } from "@/lib/comments/operations";
import type { Person } from "@/lib/core/testing/actors";
import { publishEntry, requestReview, trashEntry } from "@/lib/entries/operations";
import { write } from "@/lib/entries/operations/testing/write";
import { keepCheckpoint } from "@/lib/history/operations";
import { createKey } from "@/lib/keys/operations";
import { uploadFlag } from "@/lib/media/factories";
import { createFolder, deleteMedia } from "@/lib/media/operations";
import { createPreview } from "@/lib/previews/operations";

/** One of everything that somebody can have; `editor` publishes what its owner may not. */
export async function makeThings(owner: Person, editor: Person) {
  const made = await write(owner, "Agua");
  const ready = await write(owner, "Fuera");
  const waiting = await write(owner, "Espera");
  const trashed = await write(owner, "Papelera");
  const page = await write(owner, "Página", { type: "page" });
  await publishEntry(editor, { id: ready.id });
  await requestReview(owner, { id: waiting.id });
  await trashEntry(owner, { id: trashed.id });
  await keepCheckpoint(owner, { id: made.id });
  const { thread } = await startThread(owner, { id: made.id, quote: "agua", words: "Una." });
  const { comment } = await reply(owner, { thread, words: "Dos." });
  const { comment: taken } = await reply(owner, { thread, words: "Tres." });
  await deleteComment(owner, { comment: taken });
  const { preview } = await createPreview(owner, { id: made.id });
  const media = await uploadFlag(owner, `${crypto.randomUUID()}.png`);
  const deleted = await uploadFlag(owner, `${crypto.randomUUID()}.png`);
  await deleteMedia(owner, { id: deleted.id });
  const folder = await createFolder(owner, { name: crypto.randomUUID() });
  const key = await createKey(owner, { name: "Una", scopes: ["read"] });
  return {
    owner: owner.id,
    draft: made.id,
    version: made.version,
    published: ready.id,
    waiting: waiting.id,
    trashed: trashed.id,
    page: page.id,
    thread,
    comment,
    taken,
    preview: preview.id,
    media: media.id,
    deleted: deleted.id,
    folder: folder.id,
    key: key.id,
  };
}
