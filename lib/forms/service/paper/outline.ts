import "server-only";
import type { PaperFile } from "./file";
import { sheet } from "./look";
import type { Sheet } from "./types";

/** The chapters and their headings beside the pages, each leading to where it stands. */
export function addOutline(sheets: readonly Sheet[], file: PaperFile) {
  const open: { level: number; item: PDFKit.PDFOutline }[] = [];
  for (const [pageNumber, { placed }] of sheets.entries()) {
    for (const { atom, top, again } of placed) {
      if (!atom.outline || again) continue;
      const { title, level } = atom.outline;
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const parent = open.at(-1)?.item ?? file.outline;
      const item = parent.addItem(title, {
        ...{ pageNumber, expanded: level === 1, top: Math.max(0, top - 14) },
        // As pdfkit counts it, from the right.
        ...{ left: sheet.width, zoom: 0, fit: false },
      } as never);
      open.push({ level, item });
    }
  }
}
