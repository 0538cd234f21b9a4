import { AppError } from "@/lib/core/errors";
import { documentFromMarkdown } from "@/lib/documents/markdown";
import { MarkdownError } from "@/lib/documents/markdown/conversion";
import { exactMarkdown } from "@/lib/documents/markdown/exact";
import type { Document } from "@/lib/documents/types";

/** What is known of a text as YAML, whose values JSON may be, and the text itself. */
export function writeText(facts: Record<string, unknown>, document: unknown): string {
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const body = document ? exactMarkdown(document as Document, { addressOf }) : "";
  return `---\n${lines.join("\n")}\n---\n\n${body}`;
}

const addressOf = (mediaId: string) => `media:${mediaId}`;

/** The document that `writeText` wrote; what is above the text is left out. */
export function readText(markdown: string): Document {
  const text = markdown.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, "");
  try {
    return documentFromMarkdown(text, { exact: true });
  } catch (error) {
    if (!(error instanceof MarkdownError)) throw error;
    const issues = [{ path: "markdown", message: error.message }];
    throw new AppError("invalid", { issues, cause: error });
  }
}
