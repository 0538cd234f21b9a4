import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { createMediaRow } from "@/db/factories";
import { type Actor, stranger } from "@/lib/core/actor";
import { actorOf } from "@/lib/core/testing/actors";
import { uploadFlag, writeDraft } from "../factories";
import { listDeletedMedia } from "../queries/deleted";
import { getLibraryItem } from "../queries/list";
import { listFolders } from "../queries/rows";
import * as operations from ".";

const { createFolder, deleteFolder, deleteManyMedia, moveMedia, renameFolder, restoreManyMedia } =
  operations;

let author: Actor;
let other: Actor;
let editor: Actor;

beforeAll(async () => {
  author = await actorOf("author");
  other = await actorOf("author");
  editor = await actorOf("editor");
});

describe("many files at once", () => {
  it("move, go and come back together", async () => {
    const ids = [(await uploadFlag(author)).id, (await uploadFlag(author)).id];
    const folder = await createFolder(author, { name: `f-${randomUUID()}` });
    await moveMedia(author, { ids, folderId: folder.id });
    expect((await getLibraryItem(author, { id: ids[1] }))?.folder).toEqual(folder);
    await deleteManyMedia(author, { ids });
    expect(await getLibraryItem(author, { id: ids[0] })).toBeNull();
    await restoreManyMedia(author, { ids });
    expect(await getLibraryItem(author, { id: ids[0] })).not.toBeNull();
    await moveMedia(author, { ids, folderId: null });
    expect((await getLibraryItem(author, { id: ids[1] }))?.folder).toBeNull();
  });

  it("are told among the deleted until they come back, and for how long", async () => {
    const ids = [(await uploadFlag(author)).id, (await uploadFlag(author)).id];
    await deleteManyMedia(author, { ids });
    const told = async (actor: Actor) =>
      (await listDeletedMedia(actor)).filter(({ id }) => ids.includes(id));
    expect(await told(author)).toMatchObject([{ editable: true }, { editable: true }]);
    expect(await told(other)).toMatchObject([{ editable: false }, { editable: false }]);
    const [{ goneAt } = { goneAt: "" }] = await told(author);
    expect((Date.parse(goneAt) - Date.now()) / 86_400_000).toBeCloseTo(30, 1);
    await restoreManyMedia(author, { ids });
    expect(await told(author)).toEqual([]);
    await expect(listDeletedMedia(stranger)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("stay all where they are if one of them may not go", async () => {
    const [mine, theirs] = [(await uploadFlag(author)).id, (await uploadFlag(other)).id];
    const ids = [mine, theirs];
    for (const work of [
      () => moveMedia(author, { ids, folderId: null }),
      () => deleteManyMedia(author, { ids }),
    ]) {
      await expect(work()).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(deleteManyMedia(stranger, { ids })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    expect(await getLibraryItem(author, { id: mine })).not.toBeNull();
    await deleteManyMedia(editor, { ids });
    await expect(restoreManyMedia(author, { ids })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("say where they are used", async () => {
    const ids = [(await uploadFlag(author)).id, (await uploadFlag(author)).id];
    const { id, title } = await writeDraft(ids);
    await expect(deleteManyMedia(author, { ids })).rejects.toMatchObject({
      key: "mediaInUse",
      details: { uses: [{ where: "entry", id, title }] },
    });
    await deleteManyMedia(author, { ids, force: true });
  });

  it.each([
    ["none", []],
    ["too many", Array.from({ length: 201 }, () => randomUUID())],
    ["what is no id", ["x"]],
  ])("refuse %s", async (_, ids) => {
    await expect(deleteManyMedia(editor, { ids })).rejects.toMatchObject({ code: "invalid" });
    await expect(restoreManyMedia(editor, { ids })).rejects.toMatchObject({ code: "invalid" });
    await expect(moveMedia(editor, { ids, folderId: null })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("refuse what is not there", async () => {
    const ids = [randomUUID()];
    await expect(deleteManyMedia(editor, { ids })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("folders", () => {
  it("are made, renamed, and removed once empty", async () => {
    const name = `Fotos ${randomUUID()}`;
    const { id } = await createFolder(author, { name: ` ${name} ` });
    expect(await listFolders(other)).toContainEqual({ id, name });
    await expect(createFolder(author, { name: name.toUpperCase() })).rejects.toMatchObject({
      key: "folderTaken",
    });
    await renameFolder(editor, { id, name: `${name} 2` });
    const file = await createMediaRow({ folderId: id });
    await expect(deleteFolder(editor, { id })).rejects.toMatchObject({ key: "folderNotEmpty" });
    // What lies in the trash keeps no folder: nobody sees it there.
    await deleteManyMedia(editor, { ids: [file.id] });
    await deleteFolder(editor, { id });
    await restoreManyMedia(editor, { ids: [file.id] });
    expect((await getLibraryItem(editor, { id: file.id }))?.folder).toBeNull();
    await expect(deleteFolder(editor, { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(renameFolder(editor, { id, name: "x" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("are renamed and removed by editors, and shown to nobody outside", async () => {
    const { id } = await createFolder(author, { name: `f-${randomUUID()}` });
    await expect(renameFolder(author, { id, name: "x" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(deleteFolder(author, { id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(createFolder(stranger, { name: "x" })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await expect(listFolders(stranger)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(createFolder(author, { name: " " })).rejects.toMatchObject({ code: "invalid" });
  });
});
