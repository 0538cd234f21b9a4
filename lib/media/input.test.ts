import { describe, expect, it } from "vitest";
import { filenameInput } from "./input";

describe("filenameInput", () => {
  it.each([
    ["delta.webp", "delta.webp"],
    ["Año nuevo.jpg", "Año nuevo.jpg"],
    ["cafe\u0301.png", "caf\u00e9.png"],
    ["../../etc/passwd", "passwd"],
    ["C:\\fotos\\playa.jpg", "playa.jpg"],
    ["  .hidden. ", "hidden"],
    ["a\u0000b\r\nc.png", "abc.png"],
    ["gpj\u202egnp.exe", "gpjgnp.exe"],
    ['a"b<c>d?e*f|g:h.png', "abcdefgh.png"],
    [`${"ñ".repeat(300)}.jpeg`, `${"ñ".repeat(115)}.jpeg`],
    ["🌊.png", "🌊.png"],
    ["\ud83c.png", "png"],
  ])("%j becomes %j", (name, clean) => {
    expect(filenameInput.parse(name)).toBe(clean);
  });

  it.each(["", "   ", "///", "..."])("refuses %j", (name) => {
    expect(filenameInput.safeParse(name).success).toBe(false);
  });
});
