import "server-only";
import type { Node } from "@tiptap/pm/model";
import type * as Y from "yjs";
import type { z } from "zod";
import type { EntryFields } from "@/db/schema";
import { AppError, type Issue } from "@/lib/core/errors";
import { issueWords } from "@/lib/core/issue-words";
import { findUnstorable } from "@/lib/core/storable";
import { documentInput } from "@/lib/documents/input";
import type { Block, Document } from "@/lib/documents/types";
import { entryFieldsInput, titleInput } from "@/lib/entries/input";
import type { Locale } from "@/lib/messages/catalogue";
import { readFields, rootsOf } from "../present/shared";

export type Derived = { title: string; fields: EntryFields; document: Document; issues: Issue[] };

/**
 * The draft that a shared document stands for. Text that nobody of ours wrote is refused; a field
 * that cannot be kept as it was typed keeps its former value, and an issue says why.
 */
export function deriveDraft(
  { doc, text }: { doc: Y.Doc; text: Node },
  before: { fields: EntryFields },
  locale: Locale,
): Derived {
  const issues: Issue[] = [];
  const roots = rootsOf(doc);
  const typed = readFields(doc, before.fields.termIds);
  const fields: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(entryFieldsInput.shape) as [string, z.ZodType][]) {
    const path = `fields.${name}`;
    const raw = typeof typed[name] === "string" ? oneLine(typed[name]) : typed[name];
    const former = (before.fields as Record<string, unknown>)[name];
    fields[name] = readValue({ shape, raw, former, path, locale, issues });
  }
  const raw = oneLine(roots.title.toString());
  const former = raw.slice(0, 200);
  const title = readValue({ shape: titleInput, raw, former, path: "title", locale, issues });
  const document = deriveDocument(text, locale);
  return { title: title as string, fields: fields as EntryFields, document, issues };
}

/** One line of what PostgreSQL can keep; characters that only some channels refuse are theirs to drop. */
const oneLine = (text: string) =>
  text
    .replaceAll("\0", "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/\s*[\r\n]+\s*/g, " ");

type Reading = {
  shape: z.ZodType;
  raw: unknown;
  former: unknown;
  path: string;
  locale: Locale;
  issues: Issue[];
};

function readValue({ shape, raw, former, path, locale, issues }: Reading): unknown {
  const result = shape.safeParse(raw, {
    error: (issue) => issueWords({ ...issue, path: [path.split(".").at(-1) ?? path] }, locale),
  });
  if (result.success && findUnstorable(result.data) === null) return result.data;
  const message = result.error?.issues[0]?.message ?? "";
  issues.push({ path, message });
  const kept = shape.safeParse(former);
  return kept.success ? kept.data : shape.parse(undefined);
}

function deriveDocument(text: Node, locale: Locale): Document {
  const json: unknown = text.toJSON();
  if (findUnstorable(json) !== null) throw new AppError("malformed", { key: "updateUnreadable" });
  const result = documentInput.safeParse(json, { error: (issue) => issueWords(issue, locale) });
  if (!result.success) {
    const issues = result.error.issues
      .slice(0, 20)
      .map(({ path, message }) => ({ path: ["document", ...path].map(String).join("."), message }));
    throw new AppError("invalid", { issues });
  }
  return withoutEmptyEnd(result.data);
}

/** The empty lines at the end are there to write on; they are no part of the text. */
function withoutEmptyEnd({ content }: Document): Document {
  const isEmpty = (block: Block) => block.type === "paragraph" && !block.content;
  const end = content.findLastIndex((block) => !isEmpty(block));
  return { type: "doc", content: content.slice(0, Math.max(end + 1, 1)) };
}
