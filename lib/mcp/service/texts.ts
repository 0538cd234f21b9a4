import "server-only";
import { z } from "zod";
import { callOf } from "@/lib/api/registry";
import { contentKeys } from "@/lib/content/registry";
import { parseInput } from "@/lib/core/operation";
import { entryFieldsInput, titleInput } from "@/lib/entries/input";
import { locales } from "@/lib/messages/catalogue";
import { readText, writeText } from "../present/markdown";
import type { Tool, ToolContext } from "../types";
import { ask } from "./call";

const calls = {
  get: callOf("entries.get"),
  draft: callOf("drafts.get"),
  create: callOf("entries.create"),
  save: callOf("entries.saveDraft"),
};

const markdown = z
  .string()
  .max(1_000_000)
  .describe(
    "The text: CommonMark and GFM. Headings from ## on; `![alt](media:<id>)` for pictures.",
  );
const title = titleInput.optional();
const fields = z
  .strictObject(entryFieldsInput.shape)
  .partial()
  .optional()
  .describe("What stays as it is may be left out.");

const readInput = z.strictObject({
  id: z.uuid(),
  draft: z.boolean().default(false).describe("The text that is being written, for who may see it."),
});

const readEntry: Tool = {
  name: "read_entry",
  title: "Read an entry",
  description:
    "An entry as Markdown, what is known of it above. With `draft`, the text that is being written, with the `version` to base a change upon.",
  input: readInput,
  calls: [calls.get],
  run: async (context, raw) => {
    const { id, draft } = parseInput(readInput, raw, context.actor);
    return { text: draft ? await draftOf(context, id) : await publishedOf(context, id) };
  },
};

/** What is public of an entry, as Markdown. */
export async function publishedOf(context: ToolContext, id: string): Promise<string> {
  const { document, ...facts } = await ask(context, calls.get, { id });
  return writeText(facts, document);
}

async function draftOf(context: ToolContext, id: string): Promise<string> {
  const { document, ...facts } = await ask(context, calls.draft, { id });
  return writeText(facts, document);
}

const createInput = z.strictObject({
  type: z.enum(contentKeys),
  locale: z.enum(locales),
  title: titleInput,
  markdown: markdown.default(""),
  fields,
  parentId: z.uuid().nullable().optional(),
  translationOf: z.uuid().nullable().optional(),
});

const createEntry: Tool = {
  name: "create_entry",
  title: "Create an entry",
  description: "A new draft with its text. It is not public until it is published.",
  input: createInput,
  calls: [calls.create, calls.save],
  run: async (context, raw) => {
    const { markdown, fields, ...entry } = parseInput(createInput, raw, context.actor);
    // A text that cannot be read makes no empty entry.
    const document = readText(markdown);
    const made = await ask(context, calls.create, entry);
    const { id, version } = made;
    const saved = await ask(context, calls.save, {
      ...{ id, version, title: entry.title, fields: fields ?? {}, document },
    });
    return told({ ...made, ...saved });
  },
};

const updateInput = z.strictObject({
  id: z.uuid(),
  version: z.int().min(1).describe("Of the draft that the change starts from."),
  title,
  markdown: markdown.optional(),
  fields,
});

const updateEntry: Tool = {
  name: "update_entry",
  title: "Change a draft",
  description:
    "Saves the draft, if it still is the version that was read. What is left out stays as it is.",
  input: updateInput,
  calls: [calls.draft, calls.save],
  run: async (context, raw) => {
    const wanted = parseInput(updateInput, raw, context.actor);
    const { id, version } = wanted;
    const known = await ask(context, calls.draft, { id });
    const saved = await ask(context, calls.save, {
      ...{ id, version },
      title: wanted.title ?? known.title,
      fields: { ...(known.fields as object), ...wanted.fields },
      document: wanted.markdown === undefined ? known.document : readText(wanted.markdown),
    });
    return told(saved);
  },
};

const told = (values: Record<string, unknown>) => ({
  text: JSON.stringify(values, null, 2),
  values,
});

export const textTools: Tool[] = [readEntry, createEntry, updateEntry];
