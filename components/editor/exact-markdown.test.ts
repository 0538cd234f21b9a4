import fc from "fast-check";
import { expect, test } from "vitest";
import { documentInput } from "@/lib/documents/input";
import { documentFromMarkdown } from "@/lib/documents/markdown";
import { exactMarkdown } from "@/lib/documents/markdown/exact";
import { anyDocument } from "./documents.arbitrary";

test("500 documents of every block come back from Markdown as they were", {
  timeout: 300_000,
}, () => {
  const addressOf = (id: string) => `https://example.org/media/${id}-0123456789ab/a.webp`;
  fc.assert(
    fc.property(anyDocument, (raw) => {
      const doc = documentInput.parse(raw);
      const text = exactMarkdown(doc, { addressOf });
      expect(documentInput.parse(documentFromMarkdown(text, { exact: true }))).toEqual(doc);
    }),
    { numRuns: 500 },
  );
});
