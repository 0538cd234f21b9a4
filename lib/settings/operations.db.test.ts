import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { createMediaRow, createPersonRow } from "@/db/factories";
import { purges, settings } from "@/db/schema";
import { type Actor, type Role, stranger } from "@/lib/core/actor";
import { hideChecklist, seeChannels, updateSettings } from "./operations";
import { getCors, getDeskState, getSettings, getSettingsForDesk } from "./queries";

async function actorOf(role: Role): Promise<Extract<Actor, { kind: "person" }>> {
  const { id, name } = await createPersonRow({ role });
  return { kind: "person", id, name, role, locale: "en", sessionId: crypto.randomUUID() };
}

const whole = {
  name: "La Ribera",
  description: { es: "Noticias del río.", en: "News of the river." },
  logoId: null,
  accent: "#1f6f78",
  locales: ["es", "en"],
  defaultLocale: "en",
  postsPerPage: "8",
  timeZone: "Atlantic/Canary",
  hub: "https://hub.example/",
  apiOrigins: ["https://app.example"],
};

let admin: Extract<Actor, { kind: "person" }>;
beforeEach(async () => {
  admin = await actorOf("admin");
});

test("settings are kept, and everything that shows them is purged", async () => {
  await updateSettings(admin, whole);
  expect(await getSettings()).toEqual({ ...whole, postsPerPage: 8 });
  expect(await getSettingsForDesk(admin)).toMatchObject({ name: "La Ribera" });
  const tags = (await db.select().from(purges)).map(({ tag }) => tag);
  expect(tags).toEqual(
    expect.arrayContaining(["settings", "navigation", "terms", "entries:post", "entries:page"]),
  );
});

test.each([
  [{ name: " " }, "name"],
  [{ name: "x".repeat(2_000_000) }, "name"],
  [{ description: { es: "x".repeat(301), en: "" } }, "description.es"],
  [{ accent: "teal" }, "accent"],
  [{ accent: "#ffffee" }, "accent"],
  [{ accent: "oklch(0.9 0.05 200)" }, "accent"],
  [{ locales: [] }, "locales"],
  [{ locales: ["fr"] }, "locales.0"],
  [{ locales: ["es"], defaultLocale: "en" }, "defaultLocale"],
  [{ hub: "ftp://hub.example/" }, "hub"],
  [{ hub: "javascript:alert(1)" }, "hub"],
  [{ hub: "https://me:secret@hub.example/" }, "hub"],
  [{ hub: 'https://hub.example/>; rel="self"' }, "hub"],
  [{ apiOrigins: ["app.example"] }, "apiOrigins"],
  [{ apiOrigins: ["https://app.example", "https://app.example/path"] }, "apiOrigins"],
  [{ apiOrigins: ["null"] }, "apiOrigins"],
  [{ apiOrigins: Array(21).fill("*") }, "apiOrigins"],
  [{ apiOrigins: "*" }, "apiOrigins"],
  [{ postsPerPage: 0 }, "postsPerPage"],
  [{ postsPerPage: 51 }, "postsPerPage"],
  [{ timeZone: "Mars/Olympus" }, "timeZone"],
  [{ logoId: "../x" }, "logoId"],
  [{ logoId: crypto.randomUUID() }, "logoId"],
  [{ theme: "dark" }, ""],
])("bad settings are refused beside their field: %#", async (wrong, path) => {
  const before = await getSettings();
  await expect(updateSettings(admin, { ...whole, ...wrong })).rejects.toMatchObject({
    code: "invalid",
    ...(path === "accent" || path === "defaultLocale" ? { field: path } : {}),
  });
  expect(await getSettings()).toEqual(before);
});

test("origins are kept as browsers write them, each once", async () => {
  const typed = [" HTTPS://App.Example/ ", "https://app.example", "*", "http://127.0.0.1:80"];
  await updateSettings(admin, { ...whole, apiOrigins: typed });
  const origins = ["https://app.example", "*", "http://127.0.0.1"];
  expect((await getSettings()).apiOrigins).toEqual(origins);
  await expect(
    updateSettings(admin, { ...whole, apiOrigins: ["https://a.example/b"] }),
  ).rejects.toMatchObject({ key: "originInvalid", field: "apiOrigins" });
});

test("the setting is told to a page of another origin, and to it alone", async () => {
  await updateSettings(admin, whole);
  const allowed = async (origin: string) => {
    const request = { method: "GET", headers: new Headers({ origin }) };
    return (await getCors(request)).headers["access-control-allow-origin"];
  };
  expect(await allowed("https://app.example")).toBe("https://app.example");
  expect(await allowed("https://evil.example")).toBeUndefined();
});

test("the logo is a picture of the library", async () => {
  const picture = await createMediaRow();
  const sound = await createMediaRow({ kind: "audio", mimeType: "audio/ogg" });
  await updateSettings(admin, { ...whole, logoId: picture.id });
  expect((await getSettings()).logoId).toBe(picture.id);
  await expect(updateSettings(admin, { ...whole, logoId: sound.id })).rejects.toMatchObject({
    key: "notAPicture",
    field: "logoId",
  });
});

test("only administrators read and change them", async () => {
  const before = await db.select().from(settings);
  for (const actor of [await actorOf("editor"), await actorOf("author"), stranger]) {
    const code = actor.kind === "stranger" ? "unauthenticated" : "forbidden";
    await expect(updateSettings(actor, whole)).rejects.toMatchObject({ code });
    await expect(hideChecklist(actor, { hidden: true })).rejects.toMatchObject({ code });
    await expect(seeChannels(actor, {})).rejects.toMatchObject({ code });
    await expect(getSettingsForDesk(actor)).rejects.toMatchObject({ code });
    await expect(getDeskState(actor)).rejects.toMatchObject({ code });
  }
  expect(await db.select().from(settings)).toEqual(before);
});

test("the desk remembers what was put away and looked at, and takes it back", async () => {
  await seeChannels(admin, {});
  await hideChecklist(admin, { hidden: true });
  const seen = await getDeskState(admin);
  expect(seen).toEqual({
    checklistHiddenAt: expect.any(String),
    channelsSeenAt: expect.any(String),
  });
  await hideChecklist(admin, { hidden: false });
  expect(await getDeskState(admin)).toEqual({ ...seen, checklistHiddenAt: null });
  await expect(hideChecklist(admin, { hidden: "yes" })).rejects.toMatchObject({ code: "invalid" });
});
