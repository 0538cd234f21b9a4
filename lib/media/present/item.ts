import type { BlobFacts, Crop } from "@/db/schema";
import type { Locale } from "@/lib/messages/catalogue";
import { lastingUrl, type MediaFacts, presentMedia, presentWords } from "../present";
import type { LibraryItem } from "../types";

type Row = MediaFacts & {
  caption: Record<string, string>;
  crop: Crop | null;
  whole: BlobFacts | null;
  uses: number;
  createdAt: Date;
  creator: string | null;
  folderId: string | null;
  folder: string | null;
};

/** A file as the desk shows it. */
export function presentItem(row: Row, locale: Locale, editable: boolean): LibraryItem {
  return {
    ...presentMedia(row, locale),
    lastingUrl: lastingUrl(row),
    alts: presentWords(row.alt),
    captions: presentWords(row.caption),
    folder: row.folderId && row.folder !== null ? { id: row.folderId, name: row.folder } : null,
    uses: row.uses,
    crop: row.crop,
    whole: wholeOf(row),
    createdAt: row.createdAt.toISOString(),
    createdBy: row.creator,
    sha256: row.sha256,
    editable,
  };
}

function wholeOf({ whole, width, height }: Row) {
  return { width: whole?.width ?? width ?? 0, height: whole?.height ?? height ?? 0 };
}
