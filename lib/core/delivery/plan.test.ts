import { describe, expect, it } from "vitest";
import { type DeliveredFile, planDelivery } from "./plan";

const file: DeliveredFile = {
  filename: "delta.webp",
  mimeType: "image/webp",
  size: 1000,
  sha256: "ab".repeat(32),
  updatedAt: new Date("2026-03-01T10:20:30.456Z"),
  fixed: true,
};
const etag = `"sha256-${file.sha256}"`;
const made = "Sun, 01 Mar 2026 10:20:30 GMT";

const plan = (headers: Record<string, string> = {}, method = "GET", of = file) =>
  planDelivery(of, { method, headers }, "limit");

describe("a whole file", () => {
  it("must be asked for again where other bytes may come in its place", () => {
    const lasting = { ...file, fixed: false };
    const life = "public, max-age=0, must-revalidate, no-transform";
    expect(plan({}, "GET", lasting).headers["cache-control"]).toBe(life);
    const again = plan({ "if-none-match": etag }, "GET", lasting);
    expect(again).toMatchObject({ status: 304, headers: { "cache-control": life, etag } });
  });

  it("has its length, its validators and a life of a year", () => {
    expect(plan()).toMatchObject({
      status: 200,
      parts: [{ start: 0, end: 999 }],
      headers: {
        "accept-ranges": "bytes",
        "cache-control": "public, max-age=31536000, immutable, no-transform",
        "content-length": "1000",
        "content-type": "image/webp",
        etag,
        "last-modified": made,
        "repr-digest": `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:`,
        "x-content-type-options": "nosniff",
      },
    });
  });

  it("answers HEAD with the same head and nothing else, ranges aside", () => {
    const head = plan({ range: "bytes=0-9" }, "HEAD");
    expect(head).toEqual({ ...plan(), parts: [] });
  });

  it.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("refuses %s", (method) => {
    expect(plan({}, method)).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });
});

describe("conditions", () => {
  it.each([
    ["the tag", { "if-none-match": etag }, 304],
    ["a weak form of it", { "if-none-match": `W/${etag}` }, 304],
    ["one of several", { "if-none-match": `"x", ${etag}` }, 304],
    ["any", { "if-none-match": "*" }, 304],
    ["another tag", { "if-none-match": '"x"' }, 200],
    [
      "another tag with a date that would match",
      { "if-none-match": '"x"', "if-modified-since": made },
      200,
    ],
    ["its date", { "if-modified-since": made }, 304],
    ["a later date", { "if-modified-since": "Mon, 02 Mar 2026 00:00:00 GMT" }, 304],
    ["an earlier date", { "if-modified-since": "Sun, 01 Mar 2026 10:20:29 GMT" }, 200],
    ["no date", { "if-modified-since": "yesterday-ish" }, 200],
    ["a required tag", { "if-match": etag }, 200],
    ["another required tag", { "if-match": '"x"' }, 412],
    ["a weak required tag", { "if-match": `W/${etag}` }, 412],
    ["unmodified since", { "if-unmodified-since": made }, 200],
    [
      "unmodified since an earlier date",
      { "if-unmodified-since": "Sun, 01 Mar 2026 10:20:29 GMT" },
      412,
    ],
  ])("%s", (_, headers, status) => {
    expect(plan(headers as Record<string, string>).status).toBe(status);
  });

  it("says with 304 what a cache must know, and no length", () => {
    const { headers, parts } = plan({ "if-none-match": etag });
    expect(Object.keys(headers).sort()).toEqual(["cache-control", "etag", "last-modified"]);
    expect(parts).toEqual([]);
  });
});

describe("ranges", () => {
  it.each([
    ["bytes=0-0", 0, 0],
    ["bytes=0-99", 0, 99],
    ["bytes=990-", 990, 999],
    ["bytes=-10", 990, 999],
    ["bytes=990-5000", 990, 999],
    ["bytes=0-4,5-9", 0, 9],
    ["bytes=0-9, 5-20", 0, 20],
    ["bytes=2000-3000, 0-1", 0, 1],
    ["bytes=0-4,8-9,3-8", 0, 9],
    ["bytes=-5000", 0, 999],
    ["BYTES=1-2", 1, 2],
  ])("%s", (range, start, end) => {
    const delivery = plan({ range });
    expect(delivery.status).toBe(206);
    expect(delivery.parts).toEqual([{ start, end }]);
    expect(delivery.headers["content-range"]).toBe(`bytes ${start}-${end}/1000`);
    expect(delivery.headers["content-length"]).toBe(String(end - start + 1));
    expect(delivery.headers["content-type"]).toBe("image/webp");
  });

  it.each(["bytes=1000-", "bytes=1000-2000", "bytes=-0"])("%s is 416", (range) => {
    expect(plan({ range })).toMatchObject({
      status: 416,
      headers: { "content-range": "bytes */1000" },
      parts: [],
    });
  });

  it.each([
    "lines=0-9",
    "bytes",
    "bytes=",
    "bytes=a-b",
    "bytes=1",
    "bytes=5-2",
    "bytes=0-1,x",
    "bytes=-",
    // However they overlap.
    `bytes=${Array.from({ length: 500 }, () => "0-").join(",")}`,
    `bytes=${Array.from({ length: 17 }, (_, i) => `${i * 10}-${i * 10}`).join(",")}`,
  ])("%s is ignored", (range) => {
    expect(plan({ range })).toEqual(plan());
  });

  it.each([
    ["the tag", etag, 206],
    ["the date", made, 206],
    ["a weak tag", `W/${etag}`, 200],
    ["another tag", '"x"', 200],
    ["a later date", "Mon, 02 Mar 2026 00:00:00 GMT", 200],
    ["nonsense", "soon", 200],
  ])("If-Range with %s", (_, ifRange, status) => {
    expect(plan({ range: "bytes=0-9", "if-range": ifRange }).status).toBe(status);
  });

  it("parts several ranges with a boundary and counts every byte of it", () => {
    const delivery = plan({ range: "bytes=0-1,-2" });
    expect(delivery.headers["content-type"]).toBe("multipart/byteranges; boundary=limit");
    expect(delivery.headers["content-range"]).toBeUndefined();
    const text = delivery.parts.map((part) => ("text" in part ? part.text : "xx")).join("");
    expect(text).toBe(
      "\r\n--limit\r\nContent-Type: image/webp\r\nContent-Range: bytes 0-1/1000\r\n\r\nxx" +
        "\r\n--limit\r\nContent-Type: image/webp\r\nContent-Range: bytes 998-999/1000\r\n\r\nxx" +
        "\r\n--limit--\r\n",
    );
    expect(delivery.headers["content-length"]).toBe(String(text.length));
  });
});

describe("how a file is shown", () => {
  const disposition = (change: Partial<DeliveredFile>) =>
    plan({}, "GET", { ...file, ...change }).headers["content-disposition"];

  it.each([
    [{ filename: "a.webp" }, 'inline; filename="a.webp"'],
    [
      { filename: "año nuevo.webp" },
      "inline; filename=\"ano nuevo.webp\"; filename*=UTF-8''a%C3%B1o%20nuevo.webp",
    ],
    [
      { filename: 'it\'s "5%".webp' },
      "inline; filename=\"it's _5__.webp\"; filename*=UTF-8''it%27s%20%225%25%22.webp",
    ],
    [{ filename: "図.webp" }, "inline; filename=\"_.webp\"; filename*=UTF-8''%E5%9B%B3.webp"],
    [{ mimeType: "application/zip", filename: "a.zip" }, 'attachment; filename="a.zip"'],
    [{ mimeType: "application/pdf", filename: "a.pdf" }, 'inline; filename="a.pdf"'],
    [{ mimeType: "text/plain;charset=utf-8", filename: "a.txt" }, 'inline; filename="a.txt"'],
    [{ mimeType: "text/html", filename: "a.html" }, 'attachment; filename="a.html"'],
  ])("%o", (change, expected) => {
    expect(disposition(change)).toBe(expected);
  });

  it.each(["/media/x/a.pdf?download", "/a?x=1&download=1"])("is saved at %s", (url) => {
    const pdf = { ...file, mimeType: "application/pdf", filename: "a.pdf" };
    const { headers } = planDelivery(pdf, { method: "GET", headers: {}, url });
    expect(headers["content-disposition"]).toBe('attachment; filename="a.pdf"');
  });

  it.each([
    [undefined, true],
    ["sha-256=10", true],
    ["sha-512=3, sha-256=1", true],
    ["sha-512=10", true],
    ["sha-512=10, sha-256=0", false],
    ["nonsense", true],
  ])("Want-Repr-Digest: %s", (wanted, told) => {
    const { headers } = plan(wanted === undefined ? {} : { "want-repr-digest": wanted });
    expect("repr-digest" in headers).toBe(told);
  });

  it("tells of a part the digest of the whole", () => {
    expect(plan({ range: "bytes=0-1" }).headers["repr-digest"]).toBe(plan().headers["repr-digest"]);
  });

  it("may run nothing", () => {
    const policy = plan().headers["content-security-policy"];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("sandbox");
  });
});
