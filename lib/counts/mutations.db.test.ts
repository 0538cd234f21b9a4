import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { stranger, system } from "@/lib/core/actor";
import { countDownload, countRead, writeCounts } from "./mutations";
import { getDownloads, listReaders } from "./queries";

const headers = { "user-agent": "curl/8.5.0" };
const [file, other] = [crypto.randomUUID(), crypto.randomUUID()];
const fetchOf = (subject: string, ...parts: { start: number; end: number }[]) =>
  countDownload({
    channel: "files",
    subject,
    request: { method: "GET", headers },
    delivery: { status: 206, parts },
  });

it("counts each reader of a day once, robots and looks ahead not at all", async () => {
  for (let n = 0; n < 3; n += 1) countRead("web", "a", headers);
  countRead("web", "a", { "user-agent": "Googlebot/2.1" });
  countRead("web", "a", { ...headers, "sec-purpose": "prefetch;prerender" });
  countRead("feeds", "a", new Headers(headers));
  for (const form of ["pdf", "md", "pdf"]) countRead(`forms/${form}`, "a", headers);
  await writeCounts();
  countRead("web", "a", headers);
  await writeCounts();
  const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
  expect(await listReaders(system, { subject: "a" })).toEqual([
    { day, channel: "feeds", count: 1 },
    { day, channel: "forms", count: 3 },
    { day, channel: "web", count: 4 },
  ]);
});

it("counts a file that is fetched in pieces once", async () => {
  fetchOf(file, { start: 0, end: 9 });
  fetchOf(file, { start: 10, end: 19 });
  fetchOf(file, { start: 20, end: 29 }, { start: 0, end: 1 });
  countDownload({
    channel: "files",
    subject: file,
    request: { method: "GET", headers },
    delivery: { status: 304, parts: [] },
  });
  await writeCounts();
  expect(await getDownloads(system, { id: file })).toEqual({ ever: 2, lately: 2 });
});

it("knows the last days from those before", async () => {
  await db.execute(sql`insert into counts (day, channel, subject, count)
    select current_date - n, 'files', ${other}, 10 from unnest(array[2, 40, 400]) as n`);
  expect(await getDownloads(system, { id: other })).toEqual({ ever: 30, lately: 10 });
  expect(await listReaders(system, { subject: other, days: 7 })).toHaveLength(1);
  expect(await listReaders(system, { subject: other, days: 60 })).toHaveLength(2);
});

it("takes nothing but an id", async () => {
  for (const raw of [{ id: "b" }, {}, null, { id: { $ne: 1 } }]) {
    await expect(getDownloads(system, raw)).rejects.toMatchObject({ code: "invalid" });
  }
});

it("tells strangers nothing", async () => {
  await expect(listReaders(stranger)).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(getDownloads(stranger, { id: "a" })).rejects.toMatchObject({
    code: "unauthenticated",
  });
});

it("keeps what it could not write until it can", async () => {
  const address = process.env.DATABASE_URL ?? "";
  await closeDatabase();
  process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:1/none";
  countRead("web", "d", headers);
  await writeCounts();
  await closeDatabase();
  process.env.DATABASE_URL = address;
  await writeCounts();
  expect(await listReaders(system, { subject: "d" })).toMatchObject([{ channel: "web", count: 1 }]);
});
