import fc from "fast-check";
import { oddFields, oddText } from "./odd";
import type { Sent, World } from "./types";

/** What readers and their programs ask for: pages, forms, feeds, files, pictures, search. */
export function pagesOf({ paths, ids, url }: World): fc.Arbitrary<Sent> {
  const known = paths.filter((path) => !path.startsWith("/dav"));
  const page = fc.constantFrom(...known);
  const end = fc.constantFrom(
    "",
    ...[
      ".md",
      ".json",
      ".xml",
      ".txt",
      ".epub",
      ".zip",
      ".pdf",
      ".html",
      "/",
      "/feed.xml",
      "/atom.xml",
      "/feed.json",
      "/page/2",
      "/page/0",
      "?download",
      "?preview=x",
      "?utm=1",
    ],
  );
  const inner = fc
    .tuple(
      page,
      fc.oneof(
        end,
        oddText.map((text) => `/${text}`),
      ),
    )
    .map((both) => both.join(""));
  const places = fc.constantFrom(
    "/",
    "/en",
    "/es",
    "/blog",
    "/search",
    "/tag/x",
    "/author/x",
    "/sitemap/entries-1.xml",
    "/sitemap/lists.xml",
    "/sitemap.xml",
    "/feed.xml",
    "/podcast.xml",
    "/opensearch.xml",
    "/llms.txt",
    "/robots.txt",
    "/manifest.webmanifest",
    "/theme.css",
    "/speculation-rules.json",
    "/api/docs",
    "/api/v1/openapi.json",
  );
  const under = fc
    .tuple(
      fc.constantFrom(
        "/",
        "/en/",
        "/blog/",
        "/tag/",
        "/author/",
        "/search?q=",
        "/search?page=",
        "/sitemap/",
        "/og/",
        "/media/",
        "/images/",
        "/_next/image?url=",
        "/_next/static/",
        "/api/styles/",
        "/api/forms/md/es/",
        "/api/forms/zip/",
        "/api/",
        "/elements/",
        "/api/auth/",
        "/blog/page/",
        "/~preview/",
        "/es/~preview/",
        "/.well-known/",
      ),
      oddText,
    )
    .map((both) => both.join(""));
  const files = fc
    .tuple(fc.constantFrom(...ids), oddText, fc.constantFrom("", "?download", "-0123456789ab"))
    .map(
      ([id, name, more]) =>
        `/media/${id}${more.startsWith("-") ? more : ""}/${name}${more.startsWith("?") ? more : ""}`,
    );
  const drawn = fc
    .tuple(fc.constantFrom(...ids, "site"), oddText)
    .map(([id, text]) => `/og/${id}-${text}.png`);
  const pictures = fc
    .tuple(
      page,
      fc.constantFrom("480", "96", "0", "-1", "x", "99999999"),
      fc.constantFrom("75", "0", "101", "x"),
    )
    .map(([at, w, q]) => `/_next/image?url=${encodeURIComponent(at)}&w=${w}&q=${q}`);
  const embeds = fc
    .tuple(
      fc.oneof(
        page.map((at) => encodeURIComponent(url + at)),
        oddText,
      ),
      fc.constantFrom("", "&format=json", "&format=xml", "&format=yaml"),
      fc.constantFrom("", "&maxwidth=-1", "&maxwidth=x", "&maxheight=1e999", "&maxwidth=10"),
    )
    .map(([at, format, size]) => `/api/oembed?url=${at}${format}${size}`);
  const suggested = fc
    .tuple(oddText, oddText)
    .map(([q, language]) => `/api/suggestions?q=${q}&language=${language}`);
  const path = fc.oneof(
    { arbitrary: inner, weight: 5 },
    { arbitrary: under, weight: 4 },
    ...[places, files, drawn, pictures, embeds, suggested],
  );
  const method = fc.oneof(
    { arbitrary: fc.constant("GET"), weight: 8 },
    fc.constantFrom("HEAD", "POST", "OPTIONS", "DELETE", "PROPFIND"),
  );
  return fc
    .tuple(method, path, oddFields)
    .map(([verb, at, headers]) => ({ door: "pages", method: verb, path: at, headers }));
}

/** Bytes on the line that may be no HTTP. */
export function bytesOf({ url }: World): fc.Arbitrary<Sent> {
  const { host } = new URL(url);
  const lines = fc.constantFrom(
    ...[
      "GET / HTTP/1.1",
      "GET / HTTP/9.9",
      "GET /",
      "GET",
      "",
      "\0",
      "get / http/1.1",
      "FOO / HTTP/1.1",
    ],
    ...[
      "GET * HTTP/1.1",
      "OPTIONS * HTTP/1.1",
      "CONNECT x:1 HTTP/1.1",
      "GET http://evil.example/ HTTP/1.1",
    ],
    ...[
      "GET //evil.example/ HTTP/1.1",
      "GET /\\..\\ HTTP/1.1",
      "GET /\xff HTTP/1.1",
      "GET /a b HTTP/1.1",
    ],
    ...[
      `GET /${"a".repeat(20_000)} HTTP/1.1`,
      "PRI * HTTP/2.0",
      "POST /api/v1/entries HTTP/1.1",
      "GET ? HTTP/1.1",
    ],
    ...[
      "GET http:// HTTP/1.1",
      "GET http://[ HTTP/1.1",
      "GET ///// HTTP/1.1",
      "GET /;@evil HTTP/1.1",
      "HEAD /%zz HTTP/1.1",
    ],
  );
  const field = fc.constantFrom(
    ...[
      `Host: ${host}`,
      "Host: evil.example",
      "Host:",
      "Host: a b",
      "Host: [",
      `Host: ${host}\r\nHost: other`,
    ],
    ...[
      "Content-Length: -1",
      "Content-Length: 5\r\nContent-Length: 6",
      "Content-Length: 1e9",
      "Content-Length: 3",
    ],
    ...[
      "Transfer-Encoding: chunked",
      "Transfer-Encoding: chunked\r\nContent-Length: 4",
      "Transfer-Encoding: x",
    ],
    ...[
      "Connection: upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x",
      "Upgrade: h2c",
      "Expect: 100-continue",
    ],
    ...[
      " folded: x",
      "a",
      ":",
      "\0: x",
      "a: \x01",
      `A: ${"b".repeat(20_000)}`,
      "A: b\nC: d",
      "Cookie: \r\n x",
    ],
  );
  const body = fc.oneof(
    fc.constantFrom("", "0\r\n\r\n", "zz\r\n", "5\r\nhola", "ffffffffffffffff\r\nx", "{}"),
    fc.uint8Array({ maxLength: 60 }).map((all) => Buffer.from(all).toString("latin1")),
  );
  const built = fc
    .tuple(lines, fc.array(field, { maxLength: 3 }), body)
    .map(([line, fields, rest]) =>
      Buffer.from(`${line}\r\n${fields.map((one) => `${one}\r\n`).join("")}\r\n${rest}`, "latin1"),
    );
  const noise = fc.uint8Array({ minLength: 1, maxLength: 400 }).map((all) => Buffer.from(all));
  return fc
    .oneof({ arbitrary: built, weight: 5 }, noise)
    .map((raw) => ({ door: "bytes", method: "", path: "", headers: [], raw }));
}
