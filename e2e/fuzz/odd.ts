import fc from "fast-check";

type Field = [name: string, value: string];

/** Text as it may stand in an address: odd, encoded or not. */
export const oddText = fc.oneof(
  fc.constantFrom(
    "",
    ".",
    "..",
    "%00",
    "%FF",
    "%C0%AF",
    "%ED%A0%80",
    "%E0%A4%A",
    "%",
    "null",
    "NaN",
  ),
  fc.constantFrom("-1", "0", "1e999", "9".repeat(400), "true", "[]", "{}", "*", "'--", "%25%32%46"),
  fc.constantFrom("a".repeat(4000), "😀", "%F0%9F%98%80", "__proto__", "constructor", "toString"),
  fc.string({ unit: "binary" }).map((text) => encodeURIComponent(text.toWellFormed())),
);

/** Bytes that are nothing. */
export const oddBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom(
    Buffer.from([0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xff]),
    Buffer.from("﻿{}"),
    Buffer.from("{}", "utf16le"),
    Buffer.from("[".repeat(50_000)),
    Buffer.from('{"a":'.repeat(20_000)),
    Buffer.from("\0"),
    Buffer.alloc(70_000, "x"),
  ),
);

/** Half of it, one byte turned, something in between, twice. */
export function mangled(whole: fc.Arbitrary<string>): fc.Arbitrary<Buffer> {
  return fc
    .tuple(whole, fc.nat(), fc.uint8Array({ maxLength: 6 }), fc.nat(3))
    .map(([text, at, bytes, how]) => {
      const given = Buffer.from(text);
      const place = given.length > 0 ? at % given.length : 0;
      const [before, after] = [given.subarray(0, place), given.subarray(place)];
      if (how === 0) return before;
      if (how === 1) return Buffer.concat([before, bytes, after.subarray(1)]);
      if (how === 2) return Buffer.concat([before, bytes, after]);
      return Buffer.concat([given, given]);
    });
}

const field = (name: string, ...values: string[]): fc.Arbitrary<Field[]> =>
  fc.constantFrom(...values).map((value) => [[name, value]]);

const etag = '"AAAAAAAAAAAAAAAAAAAAAAAAAAA"';

/** Fields that every door may meet. */
const oddField = fc.oneof(
  field("If-Match", "*", etag, "W/*", '"', ",,,", `${etag},`.repeat(80), "\xff\xfe"),
  field("If-None-Match", "*", etag, "W/", `"${"x".repeat(3000)}"`),
  field("If-Modified-Since", "yesterday", "Thu, 99 Xxx 9999 99:99:99 GMT", "0"),
  field("If-Range", "x", etag, "Thu, 01 Jan 1970 00:00:00 GMT"),
  field("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT", "-1"),
  field("Range", "bytes=0-", "bytes=-0", "bytes=5-2", "bytes=0-0,-1", "bytes=a-b", "lines=1-2"),
  field("Range", `bytes=${"0-0,".repeat(200)}1-1`, `bytes=${"9".repeat(300)}-`, "bytes=", "="),
  field("Prefer", "return=minimal", "return", "return=;;;", "wait=-1", "respond-async"),
  field("Idempotency-Key", "", "x", "\xe9", '"a b"', "k".repeat(300), "same", '"same"'),
  field("Accept", "*/*", "application/xml", "text/xml;q=0", "image/png", ",;q=,", "*/*;q=1e999"),
  field("Accept", "text/markdown", "application/epub+zip", "a/b,".repeat(500), "text/event-stream"),
  field("Accept-Language", "es", "en;q=x", "xx-".repeat(300), "*", "\xff"),
  field("Accept-Encoding", "gzip", "br;q=0, *;q=0", "identity;q=0", "zip"),
  field("Content-Encoding", "gzip", "br", "x"),
  field("Authorization", "Bearer", "Bearer x", "Basic", "Basic %%%", "Digest a=b", "Bearer \xff"),
  field("Cookie", "cauce-session=x", "cauce-session=a.b.c.d.e", `a=${"b".repeat(3000)}`, "=;=;"),
  field("Origin", "null", "https://evil.example", "x", "http://localhost:1"),
  field("Sec-Fetch-Site", "cross-site", "none", "x"),
  field("X-Forwarded-Host", "evil.example", "a b", ""),
  field("X-Forwarded-For", "1.1.1.1", "x", ",,,", "::1%0a"),
  field("X-Forwarded-Proto", "https", "javascript", "https,http"),
  field("X-HTTP-Method-Override", "DELETE", "PATCH", "x"),
  field("Rsc", "1").map((one): Field[] => [...one, ["Next-Router-State-Tree", "%5B%22"]]),
  field("Next-Router-Prefetch", "1").map((one): Field[] => [...one, ["Rsc", "1"]]),
  field("Next-Router-Segment-Prefetch", "/_tree", "/../x", "x").map((one): Field[] => [
    ...one,
    ["Rsc", "1"],
    ["Next-Router-Prefetch", "1"],
  ]),
  field("Next-Action", "x", "f".repeat(42), "0".repeat(40)),
  field("X-Middleware-Subrequest", "proxy:proxy:proxy:proxy:proxy"),
  field("X-Nonce", "x", "<"),
  field("Content-Disposition", 'attachment; filename="a', "filename*=utf-8''%FF", "x"),
  field("Want-Repr-Digest", "sha-256=0", "x=;", "md5=9"),
  field("Last-Event-Id", "x", "-1", "9".repeat(40)),
  field("Expect", "100-continue", "x"),
  field("Purpose", "prefetch"),
);

/** None mostly, sometimes one or two, and some twice. */
export const oddFields: fc.Arbitrary<Field[]> = fc.oneof(
  { arbitrary: fc.constant<Field[]>([]), weight: 3 },
  { arbitrary: oddField, weight: 3 },
  { arbitrary: fc.tuple(oddField, oddField).map((both) => both.flat()), weight: 1 },
  { arbitrary: oddField.map((one): Field[] => [...one, ...one]), weight: 1 },
);

/** Of some names, the content of a body says what it is; wrongly, now and then. */
export const typeField = (...right: string[]): fc.Arbitrary<Field[]> =>
  fc.oneof(
    { arbitrary: field("Content-Type", ...right), weight: 8 },
    field(
      "Content-Type",
      ...["", "x", "application/json; charset=utf-16", "text/plain", "multipart/form-data"],
      ...["multipart/form-data; boundary=y", "application/x-www-form-urlencoded", "text/xml"],
    ),
    fc.constant<Field[]>([]),
  );
