import { beforeAll, describe, expect, it } from "vitest";
import { pathNames } from "./definition";
import { calls } from "./registry";

const files = import.meta.glob<Record<string, unknown>>([
  "/lib/*/operations.ts",
  "/lib/*/operations/**/*.ts",
]);
/** lib/auth signs people in and out: it needs the whole of Next, and no key opens it. */
const left = /^\/lib\/auth\/|\.test\.ts$|\.arbitrary\.ts$|\/testing\//;

/** What no program asks for by the API, and whose door it is. */
const elsewhere: Record<string, string> = {
  "people.changePassword": "the form at /account",
  "people.updateProfile": "the form at /account",
  "people.revokeSession": "the form at /account",
  "people.revokeOtherSessions": "the form at /account",
  "people.setLocale": "the desk's own looks",
  "people.setSingleKeys": "the desk's own keys",
  "views.save": "the desk's own lists",
  "views.delete": "the desk's own lists",
  "notices.see": "the desk's own notices",
  "settings.hideChecklist": "the desk's own first day",
  "settings.seeChannels": "the desk's own first day",
  "demo.remove": "the desk's own first day",
  "demo.restore": "the desk's own first day",
  "previews.openPane": "the pane beside the text",
  "drafts.open": "the desk's protocol beside /api/v1/entries/:id/sync",
  "drafts.sync": "the desk's protocol",
  "drafts.applyUpdate": "the desk's protocol",
  "drafts.tellPresence": "the desk's protocol",
  "drafts.restoreLoss": "the desk's protocol",
  "drafts.dismissLoss": "the desk's protocol",
  "drafts.offerLoss": "the desk's protocol",
  "uploads.begin": "tus at /api/uploads",
  "uploads.append": "tus at /api/uploads",
  "uploads.finish": "tus at /api/uploads",
  "uploads.end": "tus at /api/uploads",
};

const operations = new Set<string>();

beforeAll(async () => {
  const own = Object.entries(files).filter(([path]) => !left.test(path));
  for (const module of await Promise.all(own.map(([, load]) => load()))) {
    for (const value of Object.values(module)) {
      if (typeof value !== "function" || !("operationName" in value)) continue;
      operations.add(String(value.operationName));
    }
  }
});

describe("the registry of calls", () => {
  it("has a door for every operation, and an operation behind every door", () => {
    const opened = calls.filter(({ kind }) => kind === "change").map(({ key }) => key);
    expect(new Set([...opened, ...Object.keys(elsewhere)])).toEqual(operations);
    expect(opened.filter((key) => key in elsewhere)).toEqual([]);
  });

  it("has each call once, by its key and by its address", () => {
    expect(new Set(calls.map(({ key }) => key)).size).toBe(calls.length);
    const addresses = calls.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, "*")}`);
    expect(new Set(addresses).size).toBe(calls.length);
  });

  it("finds every member of a path in the input", () => {
    for (const call of calls) {
      const shape = (call.input as unknown as { shape: object }).shape;
      for (const name of pathNames(call)) expect(Object.keys(shape), call.key).toContain(name);
      if (call.subject) {
        const own = pathNames(call);
        for (const name of pathNames(call.subject)) expect(own, call.key).toContain(name);
      }
    }
  });
});
