import { z } from "zod";
import { contentKeys } from "@/lib/content/registry";
import { idsInput, pageInput } from "@/lib/core/cursor";
import { locales } from "@/lib/messages/catalogue";
import { entryStatuses } from "../types";

const sorts = [
  "-publishedAt",
  "publishedAt",
  "-updatedAt",
  "updatedAt",
  "-createdAt",
  "createdAt",
] as const;

const dateTime = z.iso.datetime({ offset: true }).nullable().default(null);
const chosenId = z.uuid().nullable().default(null);

/** What is looked for in what is published in a language. */
export const searchResourcesInput = z.strictObject({
  q: z.string().trim().min(1).max(200),
  locale: z.enum(locales),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});

/** What programs may narrow a list of entries to; what makes no sense is refused. */
export const listResourcesInput = z.strictObject({
  ...pageInput,
  ids: idsInput,
  type: z.enum(contentKeys).nullable().default(null),
  locale: z.enum(locales).nullable().default(null),
  /** For strangers only what is published exists. */
  status: z.enum(entryStatuses).nullable().default(null),
  author: chosenId,
  term: chosenId,
  parent: chosenId,
  translationGroup: chosenId,
  /** Part of the title. */
  q: z.string().trim().max(200).default(""),
  publishedSince: dateTime,
  updatedSince: dateTime,
  sort: z.enum(sorts).default("-publishedAt"),
});
