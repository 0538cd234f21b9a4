import { contentDisposition, contentSecurityPolicy } from "./headers";
import { parseRanges, type Range } from "./ranges";

export type DeliveredFile = {
  filename: string;
  mimeType: string;
  /** Bytes. */
  size: number;
  /** Hex. */
  sha256: string;
  /** In place of one made of the SHA-256. */
  etag?: string | undefined;
  /** When its bytes or its words were last changed. */
  updatedAt: Date;
  /** Asked for by an address that will never mean other bytes. */
  fixed: boolean;
};

export type DeliveryRequest = {
  method?: string;
  /** Names in lower case, as Node gives them. */
  headers: Record<string, string | string[] | undefined>;
  /** Its path and query string: `?download` saves what would be shown. */
  url?: string;
};

/** A stretch of the file or words between stretches. */
export type Part = Range | { text: string };

export type Delivery = {
  status: 200 | 206 | 304 | 405 | 412 | 416;
  headers: Record<string, string>;
  parts: Part[];
};

/**
 * What a GET or HEAD for a file is answered with: conditions (RFC 9110, 13), then ranges (14). Its
 * SHA-256 is a strong validator and its digest (RFC 9530); at an address with a version, caches may
 * keep it for ever. Pure: whoever calls it sends the head and the bytes of `parts`.
 */
export function planDelivery(
  file: DeliveredFile,
  request: DeliveryRequest,
  boundary = crypto.randomUUID(),
): Delivery {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return bodiless(405, { allow: "GET, HEAD", "content-length": "0" });
  }
  const validators = validatorsOf(file);
  const refusal = checkConditions(file, request, validators.etag);
  if (refusal === 412) return bodiless(412, { ...validators, "content-length": "0" });
  if (refusal === 304) return bodiless(304, { ...validators, "cache-control": lifeOf(file) });
  const ranges = request.method === "GET" ? rangesOf(file, request, validators.etag) : null;
  if (ranges === "unsatisfiable") {
    return bodiless(416, { "content-range": `bytes */${file.size}`, "content-length": "0" });
  }
  const headers = { ...validators, ...headersOf(file, request) };
  const delivery = ranges ? partial(file, ranges, boundary) : whole(file);
  return {
    ...delivery,
    headers: { ...headers, ...delivery.headers },
    parts: request.method === "HEAD" ? [] : delivery.parts,
  };
}

export const etagOf = ({ sha256 }: { sha256: string }) => `"sha256-${sha256}"`;

/** no-transform also keeps compressing servers from breaking lengths and ranges. */
const lifeOf = ({ fixed }: DeliveredFile) =>
  `public, ${fixed ? "max-age=31536000, immutable" : "max-age=0, must-revalidate"}, no-transform`;

function bodiless(status: Delivery["status"], headers: Record<string, string>): Delivery {
  return { status, headers, parts: [] };
}

function validatorsOf(file: DeliveredFile) {
  return { etag: file.etag ?? etagOf(file), "last-modified": file.updatedAt.toUTCString() };
}

function headersOf(file: DeliveredFile, request: DeliveryRequest): Record<string, string> {
  const digest = `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:`;
  return {
    ...(isDigestWanted(one(request.headers["want-repr-digest"])) ? { "repr-digest": digest } : {}),
    "accept-ranges": "bytes",
    "cache-control": lifeOf(file),
    "content-disposition": contentDisposition(file, isSaved(request)),
    "content-security-policy": contentSecurityPolicy(file.mimeType),
    "content-type": file.mimeType,
    // What is published may be shown anywhere: feed readers, mail and other sites embed it.
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
  };
}

function isSaved({ url = "" }: DeliveryRequest): boolean {
  return new URLSearchParams(url.split("?")[1]).has("download");
}

/** The one algorithm that is kept is told unless it is refused by a weight of 0 (RFC 9530, 4). */
function isDigestWanted(wanted: string | undefined): boolean {
  const weight = /(?:^|,)\s*sha-256\s*=\s*(\d+)/i.exec(wanted ?? "")?.[1];
  return weight === undefined || Number(weight) > 0;
}

/** In the order of RFC 9110, 13.2.2. */
function checkConditions(
  file: DeliveredFile,
  { headers }: DeliveryRequest,
  etag: string,
): 304 | 412 | null {
  const [ifMatch, ifNoneMatch] = [one(headers["if-match"]), one(headers["if-none-match"])];
  if (ifMatch !== undefined) {
    if (!lists(ifMatch, etag, "strong")) return 412;
  } else if (isNewerThan(file, one(headers["if-unmodified-since"]))) {
    return 412;
  }
  if (ifNoneMatch !== undefined) return lists(ifNoneMatch, etag, "weak") ? 304 : null;
  return isNewerThan(file, one(headers["if-modified-since"])) === false ? 304 : null;
}

/** Null where the date is missing or none, so that the condition does not count. */
function isNewerThan(file: DeliveredFile, date: string | undefined): boolean | null {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : toSeconds(file.updatedAt) > time;
}

/** HTTP dates know no fractions of a second. */
function toSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000) * 1000;
}

function lists(list: string, etag: string, comparison: "strong" | "weak"): boolean {
  if (list.trim() === "*") return true;
  const tags = list.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some((tag) => (comparison === "weak" ? tag.replace(/^W\//, "") : tag) === etag);
}

/** Null: the whole file. What cannot be understood is ignored, as the standard asks. */
function rangesOf(
  file: DeliveredFile,
  { headers }: DeliveryRequest,
  etag: string,
): Range[] | "unsatisfiable" | null {
  const range = one(headers.range);
  if (range === undefined || !stillHolds(file, one(headers["if-range"]), etag)) return null;
  return parseRanges(range, file.size);
}

/** If-Range (RFC 9110, 13.1.5): a strong tag, or exactly the date that was sent. */
function stillHolds(file: DeliveredFile, ifRange: string | undefined, etag: string): boolean {
  if (ifRange === undefined) return true;
  if (/^\s*(?:W\/)?"/.test(ifRange)) return ifRange.trim() === etag;
  return Date.parse(ifRange) === toSeconds(file.updatedAt);
}

function whole(file: DeliveredFile): Delivery {
  return {
    status: 200,
    headers: { "content-length": String(file.size) },
    parts: file.size > 0 ? [{ start: 0, end: file.size - 1 }] : [],
  };
}

function partial(file: DeliveredFile, ranges: Range[], boundary: string): Delivery {
  const [only] = ranges;
  if (ranges.length > 1 || !only) return multipart(file, ranges, boundary);
  return {
    status: 206,
    headers: {
      "content-length": String(only.end - only.start + 1),
      "content-range": contentRange(file, only),
    },
    parts: [only],
  };
}

/** multipart/byteranges (RFC 9110, 14.6). */
function multipart(file: DeliveredFile, ranges: Range[], boundary: string): Delivery {
  const parts: Part[] = ranges.flatMap((range) => [
    {
      text: `\r\n--${boundary}\r\nContent-Type: ${file.mimeType}\r\nContent-Range: ${contentRange(file, range)}\r\n\r\n`,
    },
    range,
  ]);
  parts.push({ text: `\r\n--${boundary}--\r\n` });
  const length = parts.reduce((sum, part) => sum + lengthOf(part), 0);
  return {
    status: 206,
    headers: {
      "content-length": String(length),
      "content-type": `multipart/byteranges; boundary=${boundary}`,
    },
    parts,
  };
}

function contentRange(file: DeliveredFile, { start, end }: Range): string {
  return `bytes ${start}-${end}/${file.size}`;
}

function lengthOf(part: Part): number {
  return "text" in part ? Buffer.byteLength(part.text) : part.end - part.start + 1;
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(", ") : value;
}
