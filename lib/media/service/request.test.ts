import { describe, expect, it } from "vitest";
import { readUpload } from "./request";

const bytes = new Uint8Array([1, 2, 3]);
const send = (url: string, init: RequestInit) =>
  readUpload(new Request(`http://localhost${url}`, { method: "POST", ...init }), "en");

describe("readUpload", () => {
  it("takes a bare body, its name and its words from the address", async () => {
    const input = await send("/?filename=a%20b.png&alt=Sea&alt.es=Mar", {
      body: bytes,
      headers: { "content-type": "image/png", "content-length": "3" },
    });
    expect(input).toEqual({
      filename: "a b.png",
      alt: { es: "Mar", en: "Sea" },
      bytes: Buffer.from(bytes),
      declaredType: "image/png",
    });
  });

  it.each([
    ["attachment; filename=a.png", "a.png"],
    ['attachment; filename="a \\"b\\".png"', 'a "b".png'],
    ["attachment; filename=x; filename*=UTF-8''a%C3%B1o.png", "año.png"],
    ["attachment; filename*=UTF-8''%E0%A4%A", ""],
    ["attachment", ""],
  ])("takes the name from %s", async (disposition, filename) => {
    const headers = { "content-disposition": disposition };
    expect(await send("/", { body: bytes, headers })).toMatchObject({ filename });
  });

  it("takes a form", async () => {
    const body = new FormData();
    body.set("file", new File([bytes], "a.png", { type: "image/png" }));
    body.set("alt", "Sea");
    expect(await send("/", { body })).toEqual({
      filename: "a.png",
      alt: { en: "Sea" },
      bytes,
      declaredType: "image/png",
    });
  });

  it.each([
    ["fewer bytes than announced", { "content-length": "5" }, "uploadIncomplete"],
    ["more bytes than announced", { "content-length": "2" }, "uploadIncomplete"],
    ["too large an announcement", { "content-length": "99999999" }, "fileTooLarge"],
    ["a broken form", { "content-type": "multipart/form-data; boundary=x" }, "uploadIncomplete"],
  ])("refuses %s", async (_, headers, key) => {
    await expect(send("/", { body: bytes, headers })).rejects.toMatchObject({ key });
  });

  it("stops at the limit when nothing was announced", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const init = { body: endless, duplex: "half" } as RequestInit;
    await expect(send("/", init)).rejects.toMatchObject({ key: "fileTooLarge" });
    expect(sent).toBeLessThan(55);
  });

  it("refuses a form without a file", async () => {
    const body = new FormData();
    body.set("alt", "Sea");
    await expect(send("/", { body })).rejects.toMatchObject({ field: "file" });
  });
});
