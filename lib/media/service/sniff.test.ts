import { describe, expect, it } from "vitest";
import { sniffFile } from "./sniff";
import { memorySource } from "./source";

const text = (value: string) => new TextEncoder().encode(value);
const hex = (value: string) => new Uint8Array(Buffer.from(value, "hex"));
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);
const gif = Buffer.from("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==", "base64");
const pdf = text("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
const emptyZip = hex(`504b0506${"00".repeat(18)}`);

describe("sniffFile", () => {
  it.each([
    ["a.png", png, "image/png"],
    ["a.gif", gif, "image/gif"],
    ["wrong-name.jpg", png, "image/png"],
    ["no-name", png, "image/png"],
    ["a.pdf", pdf, "application/pdf"],
    ["a.zip", emptyZip, "application/zip"],
    ["a.txt", text("Hola, señora.\n"), "text/plain;charset=utf-8"],
    ["a.txt", hex("e17261"), "text/plain"],
    ["a.csv", text("a;b\n1;2\n"), "text/csv;charset=utf-8"],
    ["a.txt", text("2 < 3 and <- is an arrow"), "text/plain;charset=utf-8"],
    ["begins-as-a-bitmap.csv", text("BMW;VW\n1;2\n"), "text/csv;charset=utf-8"],
    ["begins-as-a-stream.txt", text("G".repeat(400)), "text/plain;charset=utf-8"],
    ["begins-as-a-program.txt", text("MZ is a mark of DOS"), "text/plain;charset=utf-8"],
  ])("%s", async (filename, bytes, mimeType) => {
    expect((await sniffFile(memorySource(Buffer.from(bytes)), { filename })).mimeType).toBe(
      mimeType,
    );
  });

  const svg = text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const html = text("<!doctype html><script>alert(1)</script>");
  it.each([
    ["SVG", "a.svg", svg, "image/svg+xml"],
    ["SVG after a declaration", "a.svg", text('<?xml version="1.0"?><svg/>'), "image/svg+xml"],
    ["SVG as text", "a.txt", svg, "text/plain"],
    ["HTML", "a.html", html, "text/html"],
    ["HTML as text", "a.txt", html, "text/plain"],
    ["HTML after a mark and spaces", "a.txt", text(`\uFEFF  ${"<html>"}`), "text/plain"],
    ["HTML as a table", "a.csv", html, "text/csv"],
    ["a script", "a.js", text("alert(1)"), "text/javascript"],
    ["a program", "a.exe", hex("4d5a90000300000004000000ffff0000"), ""],
    ["a program as text", "a.txt", hex("7f454c460201010000000000"), "text/plain"],
    ["bytes without a meaning", "a.bin", hex("0001020304050607"), ""],
  ])("refuses %s", async (_, filename, bytes, declaredType) => {
    await expect(
      sniffFile(memorySource(Buffer.from(bytes)), { filename, declaredType }),
    ).rejects.toMatchObject({
      code: "unsupported",
    });
  });

  it.each([
    ["text named as a picture", "a.png", text("hola"), undefined],
    ["an archive named as a picture", "a.jpg", emptyZip, undefined],
    ["a page declared as a picture", "a", html, "image/png"],
    ["a PDF declared as a picture", "a", pdf, "image/jpeg"],
  ])("says that %s is none", async (_, filename, bytes, declaredType) => {
    await expect(
      sniffFile(memorySource(Buffer.from(bytes)), { filename, declaredType }),
    ).rejects.toMatchObject({
      code: "invalid",
      key: "notAPicture",
    });
  });

  it("is not misled by a page behind the head of a picture", async () => {
    const polyglot = Buffer.concat([gif, html]);
    const found = await sniffFile(memorySource(Buffer.from(polyglot)), {
      filename: "a.html",
      declaredType: "text/html",
    });
    expect(found.mimeType).toBe("image/gif");
  });
});
