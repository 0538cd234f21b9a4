import fc from "fast-check";
import { mangled, oddBytes, oddFields, oddText } from "./odd";
import type { Sent, World } from "./types";

type Field = [string, string];

/** Uploads in pieces (tus) and whole ones. */
export function uploadsOf({ ids }: World): fc.Arbitrary<Sent> {
  const whole = fc.constantFrom(
    "0",
    "1",
    "11",
    "-1",
    "x",
    "1e3",
    "5368709121",
    "9".repeat(16),
    "",
    " 7",
    "0x1",
  );
  const one = (name: string, values: fc.Arbitrary<string>): fc.Arbitrary<Field[]> =>
    fc.option(values, { freq: 6 }).map((value) => (value === null ? [] : [[name, value]]));
  const metadata = fc.oneof(
    fc.constantFrom(
      "",
      "filename",
      "filename %%",
      "filename aG9sYS50eHQ=",
      ",,,",
      "a b,a b",
      "\xff",
    ),
    fc.constantFrom(
      "filename AAAA,folderId eA==",
      "filename 7aCA",
      "filename Li4vLi4vYQ==,sha256 eA==",
    ),
    fc.string({ unit: "binary" }).map((text) => `filename ${Buffer.from(text).toString("base64")}`),
  );
  const fields = fc
    .tuple(
      one("Tus-Resumable", fc.constantFrom("1.0.0", "1.0.0", "1.0.0", "0.2.2", "")),
      one("Upload-Length", whole),
      one("Upload-Offset", whole),
      one("Upload-Metadata", metadata),
      fc.oneof(
        fc.constant<Field[]>([]),
        one(
          "Upload-Checksum",
          fc.constantFrom(
            "sha1 AAAA",
            "md5 aaaa",
            "toString AAAA",
            "sha1",
            `sha256 ${"A".repeat(43)}=`,
          ),
        ),
      ),
      fc.oneof(fc.constant<Field[]>([]), one("Upload-Defer-Length", fc.constantFrom("1", "x"))),
      one(
        "Content-Type",
        fc.constantFrom(
          "application/offset+octet-stream",
          "text/plain",
          "image/png",
          "multipart/form-data; boundary=y",
        ),
      ),
      oddFields,
    )
    .map((all) => all.flat());
  const body = fc.oneof(fc.constant("hola, mundo"), oddBytes, multipart, mangled(multipart));
  const id = fc.oneof(fc.constantFrom(...ids), oddText);
  const tus = fc
    .tuple(
      fc.constantFrom("POST", "PATCH", "HEAD", "GET", "DELETE", "OPTIONS", "PUT"),
      fc.option(id),
      fields,
      body,
      fc.nat(14),
    )
    .map(
      ([method, at, headers, bytes, n]): Sent => ({
        ...{
          door: "uploads",
          method,
          headers,
          path: at === null ? "/api/uploads" : `/api/uploads/${at}`,
        },
        ...(/^P/.test(method) && { body: bytes }),
        ...(n === 0 && { cut: true }),
      }),
    );
  const plain = fc.tuple(oddText, fields, body, fc.nat(14)).map(
    ([name, headers, bytes, n]): Sent => ({
      ...{ door: "uploads", method: "POST", headers, body: bytes },
      path: `/api/v1/media?filename=${name}.png&alt=${name}`,
      ...(n === 0 && { cut: true }),
    }),
  );
  return fc.oneof({ arbitrary: tus, weight: 3 }, { arbitrary: plain, weight: 1 });
}

const multipart = fc
  .constantFrom("file", "filename", "x", "\0")
  .map(
    (name) =>
      `--y\r\nContent-Disposition: form-data; name="${name}"; filename="a.txt"\r\n\r\nhola\r\n--y--\r\n`,
  );

/** WebDAV: every verb, its fields and its XML. */
export function davOf({ paths, ids }: World): fc.Arbitrary<Sent> {
  const below = paths.filter((path) => path.startsWith("/dav"));
  const path = fc.oneof(
    {
      arbitrary: fc.constantFrom(
        ...below,
        "/dav",
        "/dav/",
        "/dav/media/new.txt",
        "/dav/media/folder/",
        "/dav/posts/es/x.md",
        "/dav/pages/es/a/b.md",
      ),
      weight: 5,
    },
    {
      arbitrary: fc
        .tuple(fc.constantFrom("/dav/", "/dav/media/", "/dav/posts/es/", "/dav/pages/xx/"), oddText)
        .map((both) => both.join("")),
      weight: 2,
    },
  );
  const verb = fc.constantFrom(
    "PROPFIND",
    "PROPPATCH",
    "MKCOL",
    "PUT",
    "DELETE",
    "COPY",
    "MOVE",
    "LOCK",
    "UNLOCK",
    "GET",
    "HEAD",
    "OPTIONS",
    "POST",
    "REPORT",
    "SEARCH",
  );
  const token = fc.constantFrom(
    "<opaquelocktoken:x>",
    `<urn:uuid:${ids[0]}>`,
    "<>",
    "<DAV:no-lock>",
    "x",
  );
  const condition = fc.oneof(
    token.map((one) => `(${one})`),
    fc.constantFrom(
      "(",
      "()",
      '(["x"])',
      "(Not <DAV:no-lock>)",
      "<http://x/\0> (<a>)",
      "</dav/%00> (<a>)",
      `${"(<a>)".repeat(400)}`,
      `(${"<a> ".repeat(900)}`,
      "[".repeat(3000),
    ),
  );
  const one = (name: string, values: fc.Arbitrary<string>): fc.Arbitrary<Field[]> =>
    fc.option(values, { freq: 1 }).map((value) => (value === null ? [] : [[name, value]]));
  const fields = fc
    .tuple(
      fc
        .option(fc.constantFrom("0", "1", "infinity", "2", "-1", ""), { freq: 4 })
        .map((value): Field[] => (value === null ? [] : [["Depth", value]])),
      one(
        "Destination",
        fc.oneof(
          path,
          fc.constantFrom(
            "",
            "/",
            "http://evil.example/dav/media/a",
            "http://[",
            "/dav/media/%FF",
            "\xff",
            "/admin",
          ),
        ),
      ),
      one("Overwrite", fc.constantFrom("T", "F", "x")),
      one("If", condition),
      one("Lock-Token", token),
      one(
        "Timeout",
        fc.constantFrom("Second-1", "Infinite", "Second--1", `Second-${"9".repeat(300)}`, "x"),
      ),
      one("Content-Type", fc.constantFrom("application/xml", "text/markdown", "image/png", "x")),
      oddFields,
    )
    .map((all) => all.flat());
  const body = fc.oneof(
    xml,
    mangled(xml),
    oddBytes,
    fc.constantFrom(
      "# Agua\n",
      "---\ntitle: [\n---\n",
      `---\n${"a: &a [*a]\n".repeat(40)}---\n`,
      "<script>",
      "![x](media:y)",
    ),
  );
  return fc.tuple(verb, path, fields, fc.option(body, { freq: 4 }), fc.nat(19)).map(
    ([method, at, headers, bytes, n]): Sent => ({
      ...{ door: "dav", method, path: at, headers },
      ...(bytes !== null && { body: bytes }),
      ...(bytes !== null && n === 0 && { cut: true }),
    }),
  );
}

const wrap = (name: string, inner: string) =>
  `<?xml version="1.0"?><D:${name} xmlns:D="DAV:">${inner}</D:${name}>`;
const xml = fc.oneof(
  fc.constantFrom(
    wrap("propfind", "<D:allprop/>"),
    wrap("propfind", "<D:propname/>"),
    wrap("propfind", '<D:prop><a xmlns=""/><b xmlns="urn:b"/><D:getetag/></D:prop>'),
    wrap("propfind", `<D:prop>${"<D:a/>".repeat(3000)}</D:prop>`),
    wrap("propertyupdate", '<D:set><D:prop><a xmlns="urn:a">x</a></D:prop></D:set>'),
    wrap("propertyupdate", "<D:set><D:prop><D:getetag>x</D:getetag></D:prop></D:set>"),
    wrap("propertyupdate", `<D:set><D:prop>${"<a xmlns='urn:a'>".repeat(60)}</D:prop></D:set>`),
    wrap("propertyupdate", "<D:remove><D:prop><x/></D:prop></D:remove>"),
    wrap(
      "propertyupdate",
      `<D:set><D:prop>${Array.from({ length: 300 }, (_, n) => `<a${n} xmlns="urn:a">x</a${n}>`).join("")}</D:prop></D:set>`,
    ),
    wrap(
      "lockinfo",
      "<D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/></D:locktype><D:owner>a</D:owner>",
    ),
    wrap("lockinfo", "<D:lockscope><D:shared/></D:lockscope><D:locktype><D:write/></D:locktype>"),
    wrap("lockinfo", ""),
    '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>',
    '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>',
    "<a>".repeat(2000),
  ),
);
