import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { entries } from "@/db/schema";
import { system } from "@/lib/core/actor";
import { getFeed } from "@/lib/feeds/queries";
import { createEntry, publishEntry, saveDraft, unpublishEntry } from "../operations";
import { getEntryForDesk } from "./desk";
import { getEntryByPath } from "./public";

const linkTo = (entryId: string, href: string) => ({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [
        { type: "text", text: "allí", marks: [{ type: "link", attrs: { href, entryId } }] },
      ],
    },
  ],
});

async function write(title: string, document: object, slug = title.toLowerCase()) {
  const { id, version } = await createEntry(system, { type: "post", locale: "es", title });
  await saveDraft(system, { id, version, title, document, fields: { slug } });
  return id;
}

const empty = { type: "doc", content: [{ type: "paragraph" }] };

beforeEach(async () => {
  await db.delete(entries);
});

describe("a link to an entry", () => {
  test("leads to its address of today, and nowhere when it is not public", async () => {
    const target = await write("Destino", empty);
    const source = await write("Origen", linkTo(target, "/blog/destino"));
    await publishEntry(system, { id: source });
    expect((await getEntryByPath("es", "blog/origen"))?.linked).toEqual({});

    await publishEntry(system, { id: target });
    const read = await getEntryByPath("es", "blog/origen");
    expect(read?.linked).toEqual({
      [target]: {
        id: target,
        type: "post",
        locale: "es",
        title: "Destino",
        excerpt: "",
        url: "/blog/destino",
        cover: null,
      },
    });

    const { draft } = (await getEntryForDesk(system, target)) ?? {};
    const fields = { slug: "otro-sitio" };
    const { version = 0, title } = draft ?? {};
    await saveDraft(system, { id: target, version, title, document: empty, fields });
    await publishEntry(system, { id: target });
    const after = await getEntryByPath("es", "blog/origen");
    expect(after?.linked[target]?.url).toBe("/blog/otro-sitio");
    const feed = await getFeed("es", { kind: "site" });
    expect(feed?.entries.find(({ id }) => id === source)?.linked[target]?.url).toBe(
      "/blog/otro-sitio",
    );

    await unpublishEntry(system, { id: target });
    expect((await getEntryByPath("es", "blog/origen"))?.linked).toEqual({});
  });

  test("is known at the desk with its status", async () => {
    const target = await write("Destino", empty);
    const source = await write("Origen", linkTo(target, "/blog/destino"));
    expect((await getEntryForDesk(system, source))?.linked).toEqual({
      [target]: {
        id: target,
        type: "post",
        locale: "es",
        title: "Destino",
        status: "draft",
        url: "/blog/destino",
      },
    });
  });
});
