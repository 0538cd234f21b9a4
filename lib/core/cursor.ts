import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "./env";

/** Where a list goes on: the last item's value in the list's order, and its id. */
export type Cursor = { value: string; id: string };

const shape = z.tuple([z.string(), z.uuid()]);

/** Signed, so that nothing but what a list gave ever gets into a query. */
export function writeCursor({ value, id }: Cursor): string {
  const body = Buffer.from(JSON.stringify([value, id])).toString("base64url");
  return `${body}.${sign(body).toString("base64url")}`;
}

/** Null for what no list of ours gave. */
export function readCursor(text: string): Cursor | null {
  const [body = "", signature = ""] = text.split(".");
  const [own, given] = [sign(body), Buffer.from(signature, "base64url")];
  if (given.length !== own.length || !timingSafeEqual(own, given)) return null;
  const [value, id] = shape.parse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  return { value, id };
}

const sign = (body: string) =>
  createHmac("sha256", env().AUTH_SECRET).update(`cursor ${body}`).digest().subarray(0, 12);

/** For the inputs of lists: `limit` from 1 to 100, and `after`, the `next` of the page before. */
export const pageInput = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  after: z
    .string()
    .max(1000)
    .transform((text, context) => {
      const cursor = readCursor(text);
      if (!cursor) context.addIssue({ code: "custom", params: { kind: "cursor" } });
      return cursor;
    })
    .nullable()
    .default(null),
};

/** Of a list, only these; ids with commas between them. */
export const idsInput = z
  .string()
  .max(4000)
  .transform((text) => text.split(","))
  .pipe(z.array(z.uuid()).max(100))
  .nullable()
  .default(null);

/**
 * A page of one row more than asked for, cut, with the cursor of what follows, and of what follows each
 * item.
 */
export function pageOf<T>(rows: T[], limit: number, cursorOf: (row: T) => Cursor) {
  const items = rows.slice(0, limit);
  const cursors = items.map((item) => writeCursor(cursorOf(item)));
  return { items, cursors, next: rows.length > limit ? (cursors.at(-1) ?? null) : null };
}
