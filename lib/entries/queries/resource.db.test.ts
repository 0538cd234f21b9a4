import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { createMediaRow } from "@/db/factories";
import { drafts } from "@/db/schema";
import { stranger } from "@/lib/core/actor";
import { actorOf } from "@/lib/core/testing/actors";
import { createEntry, publishEntry, saveDraft } from "../operations";
import { getResource, listResources } from "./resource";

beforeEach(async () => {
  await db.execute(sql`truncate audit, entries, events, jobs, people, terms cascade`);
});

test("strangers are told of the cover that is published, in the entry's language, and of no other", async () => {
  const editor = await actorOf("editor");
  const shown = await createMediaRow({ alt: { es: "Un puente", en: "A bridge" } });
  const drafted = await createMediaRow();
  const { id } = await createEntry(editor, { type: "post", locale: "en", title: "Covered" });
  const fields = { coverId: shown.id };
  const document = { type: "doc", content: [{ type: "paragraph" }] };
  const draft = { id, version: 1, title: "Covered", document, fields };
  const { version } = await saveDraft(editor, draft);
  await publishEntry(editor, { id, version });
  await db
    .update(drafts)
    .set({ fields: sql`${drafts.fields} || ${JSON.stringify({ coverId: drafted.id })}::jsonb` })
    .where(eq(drafts.entryId, id));

  const cover = { id: shown.id, alt: "A bridge", url: expect.stringMatching(/^\/media\//) };
  expect(await getResource(stranger, { id })).toMatchObject({ cover });
  expect((await listResources(stranger, {})).items).toMatchObject([{ cover }]);
});
