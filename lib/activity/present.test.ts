import { expect, test } from "vitest";
import { groupByDay } from "./present";
import type { Activity } from "./types";

const marta = { id: "m", name: "Marta", avatar: null };
const post = { id: "p", title: "Crecida", href: null };

const act = (at: string, changes: Partial<Activity> = {}): Activity => ({
  id: at,
  operation: "entries.saveDraft",
  at,
  actor: marta,
  subject: post,
  ...changes,
});

test("days are those of the site, not of the server", () => {
  const items = [act("2026-03-02T00:30:00Z"), act("2026-03-01T22:30:00Z", { operation: "x" })];
  expect(groupByDay(items, "Europe/Madrid").map(({ date }) => date)).toEqual([
    "2026-03-02",
    "2026-03-01",
  ]);
  expect(groupByDay(items, "America/Bogota")).toHaveLength(1);
  expect(groupByDay([], "UTC")).toEqual([]);
});

test("what is done again at once is told once, with its latest time", () => {
  const [day] = groupByDay(
    [
      act("2026-03-01T10:03:00Z"),
      act("2026-03-01T10:02:00Z"),
      act("2026-03-01T10:01:00Z", { actor: null }),
      act("2026-03-01T10:00:00Z"),
    ],
    "UTC",
  );
  expect(day?.items.map(({ at, times }) => [at.slice(11, 16), times])).toEqual([
    ["10:03", 2],
    ["10:01", 1],
    ["10:00", 1],
  ]);
});

test("two sign-ins, and two deeds on things that are gone, stay two", () => {
  const entered = { operation: "auth.signInByLink", subject: { ...post, id: marta.id } };
  const gone = { operation: "media.delete", subject: null };
  for (const changes of [entered, gone]) {
    const [day] = groupByDay(
      [act("2026-03-01T10:03:00Z", changes), act("2026-03-01T10:02:00Z", changes)],
      "UTC",
    );
    expect(day?.items).toHaveLength(2);
  }
});
