import { z } from "zod";
import { contentKeys } from "@/lib/content/registry";
import { entryFieldsInput } from "@/lib/entries/input";
import { entryStatuses } from "@/lib/entries/types";
import { file } from "./media";
import { dateTime, id, listOf, locale } from "./shapes";

/** ProseMirror's JSON; its schema is that of the input of a draft. */
const document = z.record(z.string(), z.unknown());

export const entry = z
  .object({
    id,
    type: z.enum(contentKeys),
    locale,
    status: z.enum(entryStatuses),
    title: z.string().describe("Of what is published; of the draft while nothing is."),
    slug: z.string(),
    path: z.string(),
    url: z.string(),
    excerpt: z.string(),
    cover: file.nullable(),
    seoTitle: z.string(),
    seoDescription: z.string(),
    parentId: id.nullable(),
    position: z.int(),
    author: z.object({ id, name: z.string(), slug: z.string(), url: z.string() }).nullable(),
    terms: z.array(
      z.object({
        id,
        kind: z.enum(["tag", "category"]),
        name: z.string(),
        slug: z.string(),
        url: z.string(),
      }),
    ),
    translationGroup: id,
    translations: z.array(z.object({ id, locale, url: z.string() })),
    publishedAt: dateTime.nullable(),
    unpublishAt: dateTime.nullable(),
    modifiedAt: dateTime.nullable(),
    createdAt: dateTime,
    revision: z.int().nullable().describe("The number of the revision that is public."),
    draftVersion: z.int().nullable().describe("To base a save upon; null for strangers."),
  })
  .meta({ id: "Entry" });

export const entryWithText = entry
  .extend({ document: document.nullable().describe("The published text.") })
  .meta({ id: "EntryWithText" });

export const entryList = listOf(entry).meta({ id: "EntryList" });

export const foundEntries = z
  .object({
    items: z.array(
      z
        .object({
          id,
          type: z.enum(contentKeys),
          title: z.string(),
          excerpt: z
            .string()
            .describe("The words that were looked for, as they stand in the text."),
          url: z.string(),
        })
        .meta({ id: "FoundEntry" }),
    ),
    page: z.int(),
    pages: z.int(),
    total: z.int(),
  })
  .meta({ id: "FoundEntries" });

const fields = z.object(entryFieldsInput.shape).meta({ id: "EntryFields" });

export const draft = z
  .object({
    id,
    version: z.int(),
    title: z.string(),
    fields,
    document,
    updatedAt: dateTime,
  })
  .meta({ id: "Draft" });

const issue = z.object({ path: z.string(), message: z.string() }).meta({ id: "Issue" });

export const draftAck = z
  .object({
    id,
    version: z.int(),
    savedAt: dateTime,
    slug: z.string(),
    issues: z.array(issue).describe("Fields that keep their former value in public, and why."),
  })
  .meta({ id: "DraftAck" });

export const madeEntry = z
  .object({ id, type: z.enum(contentKeys), locale, slug: z.string(), version: z.int() })
  .meta({ id: "MadeEntry" });

export const publication = z
  .object({ id, path: z.string(), revision: z.int(), publishedAt: dateTime })
  .meta({ id: "Publication" });

export const place = z.object({ id, path: z.string() }).meta({ id: "Place" });

export const bulkOutcome = z
  .object({
    done: z.array(z.object({ id, title: z.string() })),
    refused: z.array(z.object({ id, title: z.string(), reason: z.string() })),
  })
  .meta({ id: "BulkOutcome" });

const revision = z.object({
  number: z.int(),
  kind: z.enum(["published", "named", "automatic", "restored"]),
  name: z.string(),
  restoredFrom: z.int().nullable().describe("The number of that which was restored."),
  who: z.string().nullable(),
  at: dateTime,
  current: z.boolean().describe("It is what readers see, or will."),
});

export const revisionList = z
  .object({
    items: z.array(revision.meta({ id: "Revision" })),
    next: z.int().nullable().describe("The number to go on from, as `before`."),
  })
  .meta({ id: "RevisionList" });

export const revisionWithText = revision
  .extend({ title: z.string(), fields, document })
  .meta({ id: "RevisionWithText" });

export const checkpoint = z
  .object({ id, number: z.int(), name: z.string() })
  .meta({ id: "Checkpoint" });

export const restored = z
  .object({ id, number: z.int(), version: z.int() })
  .meta({ id: "RestoredDraft" });
