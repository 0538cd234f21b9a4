import { describe, expect, it } from "vitest";
import { splitFrontMatter, withFrontMatter } from "./front-matter";
import { parseIf, tokensIn } from "./if";
import { hrefOf, pathOf } from "./path";
import { innerXml, parseXml } from "./xml";

describe("an address", () => {
  it.each([
    ["/dav", ""],
    ["/dav/", ""],
    ["/api/dav/media/", "media"],
    ["/dav/media/a%20b/c%23.txt", "media/a b/c#.txt"],
    ["/dav/media//n%CC%83", "media/ñ"],
    ["/dav/media/../x", null],
    ["/dav/%2e%2e/x", null],
    ["/dav/a%2Fb", null],
    ["/dav/a%5Cb", null],
    ["/dav/a%00", null],
    ["/dav/%ff", null],
    ["/davx", null],
    ["/other", null],
  ])("%s is %j", (address, path) => {
    expect(pathOf(address)).toBe(path);
  });

  it.each(["media/100% & #+ñ (1)!'*.txt", "media", ""])("%j leads back to itself", (path) => {
    expect(pathOf(hrefOf(path, false))).toBe(path);
    expect(pathOf(hrefOf(path, true))).toBe(path);
  });
});

describe("an If field", () => {
  it("has lists of tokens and tags, each of the request's own address or of another", () => {
    const lists = parseIf(
      '(<opaquelocktoken:A> ["x"]) (Not <DAV:no-lock>) </dav/media/a%20b> (<urn:uuid:B>)',
    );
    expect(lists).toEqual([
      {
        path: null,
        conditions: [
          { not: false, token: "A" },
          { not: false, etag: '"x"' },
        ],
      },
      { path: null, conditions: [{ not: true, token: "DAV:no-lock" }] },
      { path: "media/a b", conditions: [{ not: false, token: "B" }] },
    ]);
    expect([...tokensIn(lists ?? [])]).toEqual(["A", "DAV:no-lock", "B"]);
  });

  it.each(["", "x", "(", "()", "(<a>", "(<a>) x", "<http://a>", '(["x")'])(
    "%j is none",
    (field) => {
      expect(parseIf(field)).toBeNull();
    },
  );
});

describe("XML", () => {
  it("keeps what is inside, each element with its namespace", () => {
    const root = parseXml('<a xmlns="urn:a"><b c="1&amp;2">x<d xmlns=""/>&lt;</b></a>');
    const inner = innerXml(root);
    expect(inner).toBe('<n:b xmlns:n="urn:a" c="1&amp;2">x<d xmlns=""></d>&lt;</n:b>');
    expect(innerXml(parseXml(`<r>${inner}</r>`))).toBe(inner);
  });

  it.each([
    "",
    "<a",
    "<a></b>",
    '<a xmlns:b=""/>',
    "<x:a/>",
    '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
    "<a>&e;</a>",
    "<a>".repeat(100) + "</a>".repeat(100),
  ])("%j is refused", (text) => {
    expect(() => parseXml(text)).toThrow();
  });
});

describe("front matter", () => {
  it.each([
    [{ title: "Sin más" }, "Hola.\n"],
    [{ title: 'Con "comillas": y dos puntos', excerpt: "" }, ""],
    [{ title: "a\nb" }, "---\n\nUna raya.\n"],
  ])("%o leads back to itself", (fields, body) => {
    expect(splitFrontMatter(withFrontMatter(fields, body))).toEqual({ fields, body });
  });

  it("may be missing, or written as others do", () => {
    expect(splitFrontMatter("# Hola\n")).toEqual({ fields: {}, body: "# Hola\n" });
    expect(splitFrontMatter("---\r\ntitle: 'L''été'\r\n---\r\nx")).toEqual({
      fields: { title: "L'été" },
      body: "x",
    });
    expect(splitFrontMatter("---\n---\nx").body).toBe("x");
  });
});
