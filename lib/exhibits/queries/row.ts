import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { withDeadline } from "@/lib/core/deadline";
import { exhibit } from "../present/exhibit";
import type { Exhibit } from "../types";
import type { Subject } from "./subject";

/** Milliseconds: the view is computed whole, however few rows are asked for (decision 0022). */
const patience = 25_000;

const columns = [
  ["title", "title"],
  ["locale", "locale"],
  ["path", "path"],
  ["published_at", "published_at at time zone 'UTC'"],
  ["blocks", "jsonb_array_length(document -> 'content')"],
  ["cover_id", "cover_id"],
] as const;

/** The page's row, through the view that the role of `docs/sql.md` reads, as psql prints it. */
export async function showRow({ entry }: Subject): Promise<Exhibit | null> {
  const texts = columns.map(([name, value]) => `(${value})::text as ${name}`).join(", ");
  const [row] = await withDeadline(
    db.execute<Record<string, string | null>>(
      sql`select ${sql.raw(texts)} from published.entries where id = ${entry.id}`,
    ),
    patience,
  );
  if (!row) return null;
  const told = columns.map(([name, value]) => (name === value ? name : `${value} as ${name}`));
  return exhibit({
    command: [
      `psql "$READER" -Ax -F ': ' -c "`,
      `  select ${told.join(",\n    ")}`,
      "  from published.entries",
      `  where id = '${entry.id}'"`,
    ].join("\n"),
    body: columns.map(([name]) => `${name}: ${row[name] ?? ""}`).join("\n"),
  });
}
