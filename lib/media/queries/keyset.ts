import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { media } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import type { MediaSort } from "../types";

/** Where a page ends: the value that files are sorted by, and the file. Ids grow with time. */
type Cursor = [value: string | number | null, id: string];

const name = sql`lower(${media.filename})`;
const sorts: Record<MediaSort, { by: SQL | null; down: boolean }> = {
  newest: { by: null, down: true },
  oldest: { by: null, down: false },
  name: { by: name, down: false },
  largest: { by: sql`${media.size}`, down: true },
  smallest: { by: sql`${media.size}`, down: false },
};

export function orderOf(sort: MediaSort, backwards: boolean): SQL[] {
  const { by, down } = sorts[sort];
  const direction = down === backwards ? sql`asc` : sql`desc`;
  const id = sql`${media.id} ${direction}`;
  return by ? [sql`${by} ${direction}`, id] : [id];
}

export function afterCursor([value, id]: Cursor, sort: MediaSort, backwards: boolean): SQL {
  const { by, down } = sorts[sort];
  const sign = down === backwards ? sql`>` : sql`<`;
  if (!by) return sql`${media.id} ${sign} ${id}::uuid`;
  const typed = typeof value === "number" ? sql`${value}::bigint` : sql`lower(${value}::text)`;
  return sql`(${by}, ${media.id}) ${sign} (${typed}, ${id}::uuid)`;
}

type Shown = { id: string; filename: string; size: number };

export function cursorOf({ id, filename, size }: Shown, sort: MediaSort): string {
  const values = { newest: null, oldest: null, name: filename, largest: size, smallest: size };
  return Buffer.from(JSON.stringify([values[sort], id])).toString("base64url");
}

const cursors = {
  none: z.tuple([z.null(), z.uuid()]),
  text: z.tuple([z.string(), z.uuid()]),
  number: z.tuple([z.number().int(), z.uuid()]),
};
const kinds = {
  newest: "none",
  oldest: "none",
  name: "text",
  largest: "number",
  smallest: "number",
} as const;

export function readCursor(text: string | undefined, sort: MediaSort): Cursor | null {
  if (!text) return null;
  try {
    return cursors[kinds[sort]].parse(JSON.parse(Buffer.from(text, "base64url").toString()));
  } catch (cause) {
    throw new AppError("invalid", { field: "after", cause });
  }
}
