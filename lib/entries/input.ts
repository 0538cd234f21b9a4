import { z } from "zod";
import { contentKeys } from "@/lib/content/registry";
import { documentInput } from "@/lib/documents/input";
import { locales } from "@/lib/messages/catalogue";
import { listStatuses } from "./types";

export const titleInput = z.string().trim().max(200);
/** Lower-case ASCII words joined by hyphens. */
export const slugInput = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

export const entryFieldsInput = z.strictObject({
  /** Empty: it follows the title until the first publication. */
  slug: slugInput.or(z.literal("")).default(""),
  excerpt: z.string().trim().max(400).default(""),
  coverId: z.uuid().nullable().default(null),
  termIds: z.array(z.uuid()).max(30).default([]),
  seoTitle: z.string().trim().max(120).default(""),
  seoDescription: z.string().trim().max(300).default(""),
});

export const entryIdInput = z.strictObject({ id: z.uuid() });

const noteInput = z.string().trim().max(2000);

export const requestReviewInput = z.strictObject({
  id: z.uuid(),
  /** What those who read it should know. */
  note: noteInput.default(""),
});

export const returnReviewInput = z.strictObject({
  id: z.uuid(),
  /** What the draft needs. */
  note: noteInput.min(1),
});

export const createEntryInput = z.strictObject({
  type: z.enum(contentKeys),
  locale: z.enum(locales),
  title: titleInput.default(""),
  parentId: z.uuid().nullable().default(null),
  /** An entry that this one translates. */
  translationOf: z.uuid().nullable().default(null),
});

export const saveDraftInput = z.strictObject({
  id: z.uuid(),
  /** The version that the writer started from. */
  version: z.int().min(1),
  title: titleInput,
  fields: entryFieldsInput,
  document: documentInput,
});

export const publishEntryInput = z.strictObject({
  id: z.uuid(),
  /** Publish this version only; without it, the draft as it stands. */
  version: z.int().min(1).optional(),
  /** A date ahead, ISO 8601 with offset; without it, now. */
  at: z.iso.datetime({ offset: true }).nullable().default(null),
  unpublishAt: z.iso.datetime({ offset: true }).nullable().default(null),
});

/** As many entries of a list as can be chosen with one press. */
export const mostMatching = 1000;

/** As many as one call takes on. */
export const bulkMost = 100;

export const bulkEntriesInput = z.strictObject({
  ids: z.array(z.uuid()).min(1).max(bulkMost),
  act: z.discriminatedUnion("verb", [
    z.strictObject({ verb: z.literal("publish") }),
    z.strictObject({ verb: z.literal("unpublish") }),
    z.strictObject({
      verb: z.literal("republish"),
      /** When the publications that had an end are to end, by entry. */
      until: z.record(z.uuid(), z.iso.datetime({ offset: true })).default({}),
      /** When those whose schedule was cancelled were to come out, by entry. */
      at: z.record(z.uuid(), z.iso.datetime({ offset: true })).default({}),
    }),
    z.strictObject({ verb: z.literal("trash") }),
    z.strictObject({ verb: z.literal("restore") }),
    z.strictObject({ verb: z.literal("assign"), authorId: z.uuid() }),
    z.strictObject({
      verb: z.literal("tag"),
      add: z.array(z.uuid()).max(30).default([]),
      remove: z.array(z.uuid()).max(30).default([]),
    }),
  ]),
});

export const moveEntryInput = z.strictObject({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  /** Place among its siblings, from 0. */
  position: z.int().min(0).max(10_000),
});

const filterText = z.string().trim().max(200).catch("").default("");

const dayInput = z.iso.date().nullable().catch(null).default(null);

/** The address of a list is its state: what makes no sense there is left out, not refused. */
export const listEntriesInput = z.object({
  type: z.enum(contentKeys),
  q: filterText,
  status: z.enum(listStatuses).nullable().catch(null).default(null),
  locale: z.enum(locales).nullable().catch(null).default(null),
  /** A person's id, or `me`. */
  author: z
    .union([z.uuid(), z.literal("me")])
    .nullable()
    .catch(null)
    .default(null),
  term: z.uuid().nullable().catch(null).default(null),
  /** Which of its dates lies between `from` and `to`, days of the site that both count. */
  dated: z.enum(["updated", "published", "created"]).catch("updated").default("updated"),
  from: dayInput,
  to: dayInput,
  sort: z.enum(["updated", "published", "title"]).catch("updated").default("updated"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export const treeInput = z.object({
  type: z.enum(contentKeys),
  locale: z.enum(locales),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
