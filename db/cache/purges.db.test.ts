import { beforeEach, expect, test } from "vitest";
import { db, type Executor, transaction } from "@/db/client";
import { purges as table } from "@/db/schema";
import { purges } from "./purges.mjs";

const tag = () => `t:${crypto.randomUUID()}`;
const purge = (on: Executor, names: string[], at = new Date()) =>
  on.insert(table).values(names.map((name) => ({ tag: name, at })));
const nextMillisecond = () => new Promise((resolve) => setTimeout(resolve, 2));

beforeEach(async () => {
  await db.delete(table);
  await purges.sync();
});

test("what was cached before a purge is out of date at the next look, what comes after is not", async () => {
  const name = tag();
  const before = Date.now();
  await purge(db, [name]);
  await purges.sync();
  expect(purges.isStale([name], before)).toBe(true);
  await nextMillisecond();
  expect(purges.isStale([name], Date.now())).toBe(false);
  expect(purges.isStale([tag()], before)).toBe(false);
});

test("a page made between a change and its commit is out of date", async () => {
  const name = tag();
  let rendered = 0;
  await transaction(async (tx) => {
    await purge(tx, [name]);
    await nextMillisecond();
    await purges.sync();
    rendered = Date.now();
    await nextMillisecond();
  });
  await purges.sync();
  expect(purges.isStale([name], rendered)).toBe(true);
});

test("a transaction that commits late is seen, though younger rows were read", async () => {
  const [late, early] = [tag(), tag()];
  const before = Date.now();
  await transaction(async (tx) => {
    await purge(tx, [late]);
    await purge(db, [early]);
    await purges.sync();
    expect(purges.isStale([early], before)).toBe(true);
    expect(purges.isStale([late], before)).toBe(false);
  });
  await purges.sync();
  expect(purges.isStale([late], before)).toBe(true);
});

test("a date ahead counts from that date on", async () => {
  const name = tag();
  await purge(db, [name], new Date(Date.now() + 2000));
  await purges.sync();
  const before = Date.now();
  expect(purges.isStale([name], before)).toBe(false);
  await expect.poll(() => purges.isStale([name], before), { timeout: 15_000 }).toBe(true);
  expect(purges.isStale([name], Date.now() + 1)).toBe(false);
});

test("callers during a read get one that began after they asked", async () => {
  const name = tag();
  const before = Date.now();
  const running = purges.sync();
  await purge(db, [name]);
  await purges.sync();
  expect(purges.isStale([name], before)).toBe(true);
  await running;
});

test("a process that was held up does not take its own pause for the database's silence", async () => {
  const name = tag();
  const before = Date.now();
  await purge(db, [name]);
  const running = purges.sync();
  for (const end = Date.now() + 2500; Date.now() < end; );
  await running;
  expect(purges.isStale([name], before)).toBe(true);
});
