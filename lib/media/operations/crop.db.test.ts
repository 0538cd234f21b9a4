import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { createMediaRow } from "@/db/factories";
import { media, purges } from "@/db/schema";
import { type Actor, stranger } from "@/lib/core/actor";
import { actorOf } from "@/lib/core/testing/actors";
import { bytesOf, uploadFlag } from "../factories";
import { getMediaView } from "../queries";
import { getMediaFile } from "../queries/file";
import { getLibraryItem } from "../queries/list";
import { getWholePicture, listMediaVersions } from "../queries/rows";
import { cropMedia, restoreMediaVersion, updateMedia, uploadMedia } from ".";

let author: Actor;
let other: Actor;
let editor: Actor;

beforeAll(async () => {
  author = await actorOf("author");
  other = await actorOf("author");
  editor = await actorOf("editor");
});

describe("the focal point", () => {
  it("keeps focal point and caption, and makes what shows them anew", async () => {
    const { id } = await uploadFlag(author);
    await updateMedia(author, { id, focal: { x: 20, y: 80 }, caption: { es: " Bandera " } });
    expect(await getMediaView(id, "es")).toMatchObject({ focal: { x: 20, y: 80 } });
    expect((await getLibraryItem(author, { id }))?.captions).toEqual({ es: "Bandera", en: "" });
    expect(await db.$count(purges, eq(purges.tag, `media:${id}`))).toBe(1);
  });

  it.each([
    ["a point outside", { focal: { x: 101, y: 0 } }, "invalid"],
    ["half a point", { focal: { x: 1 } }, "invalid"],
    ["an unknown folder", { folderId: randomUUID() }, "invalid"],
  ])("refuses %s", async (_, input, code) => {
    const { id } = await uploadFlag(author);
    await expect(updateMedia(author, { id, ...input })).rejects.toMatchObject({ code });
  });
});

describe("cropMedia", () => {
  const crop = { left: 50, top: 10, width: 40, height: 30 };

  it("shows a part at an address of its own, keeps the whole, and goes back", async () => {
    const { id, url } = await uploadFlag(author);
    await updateMedia(author, { id, focal: { x: 70, y: 50 } });
    await cropMedia(author, { id, crop });
    const view = await getMediaView(id, "es");
    expect(view).toMatchObject({ width: 40, height: 30, focal: { x: 50, y: 67 } });
    expect(view?.url).not.toBe(url);
    const { dominant } = await sharp(await bytesOf(id)).stats();
    expect(dominant.b).toBeGreaterThan(200);
    expect(await getLibraryItem(author, { id })).toMatchObject({
      crop,
      whole: { width: 100, height: 60 },
    });
    const { blobId } = await getWholePicture(author, { id });
    expect(blobId).not.toBe((await getMediaFile(id))?.blobId);

    const { versionId } = await cropMedia(author, { id, crop: null });
    expect(await getMediaView(id, "es")).toMatchObject({
      width: 100,
      url,
      focal: { x: 70, y: 50 },
    });
    await restoreMediaVersion(author, { id, versionId });
    expect(await getMediaView(id, "es")).toMatchObject({ width: 40, url: view?.url });
    expect(await listMediaVersions(author, { id })).toMatchObject([
      { width: 100 },
      { width: 40 },
      { width: 100 },
    ]);
  });

  it("is for the owner and for editors, and so is the whole picture", async () => {
    const { id } = await uploadFlag(author);
    await expect(cropMedia(other, { id, crop })).rejects.toMatchObject({ code: "forbidden" });
    await expect(cropMedia(stranger, { id, crop })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await expect(getWholePicture(other, { id })).rejects.toMatchObject({ code: "forbidden" });
    const { versionId } = await cropMedia(editor, { id, crop });
    await expect(restoreMediaVersion(other, { id, versionId })).rejects.toMatchObject({
      code: "forbidden",
    });
    const elsewhere = { id: (await uploadFlag(author)).id, versionId };
    await expect(restoreMediaVersion(editor, elsewhere)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it.each([
    ["what lies outside", { ...crop, width: 51 }, "invalid"],
    ["nothing", { ...crop, width: 0 }, "invalid"],
    ["less than whole pixels", { ...crop, left: 0.5 }, "invalid"],
  ])("refuses %s", async (_, wrong, code) => {
    const { id } = await uploadFlag(author);
    await expect(cropMedia(author, { id, crop: wrong })).rejects.toMatchObject({ code });
  });

  it("refuses what is no picture", async () => {
    const { id } = await uploadMedia(author, { filename: "a.txt", bytes: Buffer.from("hola") });
    await expect(cropMedia(author, { id, crop })).rejects.toMatchObject({ key: "notCuttable" });
  });
});

describe("the database", () => {
  it("lets no focal point lie outside", async () => {
    const { id } = await createMediaRow();
    const outside = db.update(media).set({ focalX: sql`101` }).where(eq(media.id, id));
    await expect(outside).rejects.toThrow();
  });
});
