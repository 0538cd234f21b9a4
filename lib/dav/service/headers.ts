import "server-only";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { pathOf } from "../present/path";
import type { Call } from "../types";
import { DavRefusal } from "./guard";

/** The Destination of COPY and MOVE (RFC 4918, 10.3), which must be of this site. */
export function destinationOf({ headers }: Call): string {
  const field = headers.destination ?? "";
  const url = URL.canParse(field) ? new URL(field) : null;
  if (
    url &&
    ![headers.host, headers["x-forwarded-host"], new URL(env().SITE_URL).host].includes(url.host)
  ) {
    throw new DavRefusal(502);
  }
  const path = pathOf(url ? url.pathname : (field.split(/[?#]/)[0] ?? ""));
  if (path === null) throw new AppError("malformed");
  return path;
}

export function depthOf({ headers }: Call, otherwise: "0" | "1" | "infinity") {
  const field = (headers.depth ?? otherwise).toLowerCase();
  if (field !== "0" && field !== "1" && field !== "infinity") throw new AppError("malformed");
  return field;
}

const longest = 3600;

/** Seconds; as long as asked for, an hour at most. */
export function timeoutOf({ headers }: Call): number {
  const seconds = Number(/second-(\d+)/i.exec(headers.timeout ?? "")?.[1] ?? longest);
  return Math.min(Math.max(seconds, 1), longest);
}

const longestText = 256 * 1024;

export async function readXml(call: Call): Promise<string> {
  return new TextDecoder().decode(await readText(call));
}

/** A body that is a text, as it came. */
export async function readText({ body }: Call): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > longestText) throw new AppError("too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
