import type { Actor } from "@/lib/core/actor";
import { createEntry, saveDraft } from "..";

/** A document of one paragraph. */
export const text = (words: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
});

/** A post, unless `extra` says otherwise, with a text that has been saved once. */
export async function write(actor: Actor, title: string, extra: object = {}) {
  const made = await createEntry(actor, { type: "post", locale: "es", title, ...extra });
  const saved = await saveDraft(actor, {
    id: made.id,
    version: made.version,
    title,
    fields: { slug: made.slug },
    document: text(`${title}, palabra por palabra`),
  });
  return { ...made, version: saved.version };
}
