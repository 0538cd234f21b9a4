import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anyDocument } from "@/components/editor/documents.arbitrary";
import { documentInput } from "@/lib/documents/input";
import type { Document, DocumentNode } from "@/lib/documents/types";
import { writePaper } from "@/lib/forms/service/paper";
import type { EntryDocument } from "@/lib/forms/types";
import { requireProgram } from "@/scripts/test/programs.mjs";

const folder = mkdtempSync(join(tmpdir(), "cauce-papers-"));
const file = join(folder, "a.pdf");

beforeAll(() => requireProgram("pdftotext", "qpdf"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: "utf8", maxBuffer: 64e6, stdio: "pipe" });

const entryOf = (document: Document): EntryDocument => ({
  ...{ id: crypto.randomUUID(), type: "post", locale: "es", url: "https://example.org/blog/a" },
  ...{ title: "Cualquiera", excerpt: "", publishedAt: "2026-01-01T00:00:00Z" },
  ...{ modifiedAt: "2026-01-01T00:00:00Z", authors: [], terms: [], translations: [] },
  ...{ cover: null, media: [], links: [], forms: [], document },
});

/** What of a text must be in the document, where nothing that it shows is missing. */
function textsOf(node: DocumentNode): string[] {
  if (node.type === "text") return [node.text];
  const left = ["mathInline", "mathBlock", "embed", "image", "video", "audio", "file"];
  if (left.includes(node.type)) return [];
  if (node.type === "button" && !node.attrs.href) return [];
  return "content" in node && node.content ? (node.content as DocumentNode[]).flatMap(textsOf) : [];
}

/** How often each sign is there, whichever way it is written and wherever lines end. */
function countSigns(value: string): Map<string, number> {
  const counts = new Map<string, number>();
  const bare = value.normalize("NFKD").replace(/[\p{C}\s\p{Default_Ignorable_Code_Point}]/gu, "");
  for (const sign of bare) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

test("100 documents of every block are sound, and hold every word", async () => {
  const documents = fc.sample(anyDocument, 100).map((raw): Document => documentInput.parse(raw));
  for (const document of documents) {
    const bytes = await writePaper({
      ...{ pages: [entryOf(document)], siteName: "Sitio", accent: "#0e5c68" },
      ...{ timeZone: "Europe/Madrid", pictures: new Map(), modifiedAt: new Date(0) },
    });
    writeFileSync(file, bytes);
    const found = countSigns(run("pdftotext", "-raw", file, "-"));
    for (const [sign, count] of countSigns(document.content.flatMap(textsOf).join(""))) {
      const has = found.get(sign) ?? 0;
      if (has < count) {
        throw new Error(`${has} of ${count} ${JSON.stringify(sign)}: ${JSON.stringify(document)}`);
      }
    }
    expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
  }
}, 240_000);
