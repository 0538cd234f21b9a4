import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { calls } from "@/lib/api/registry";
import { type Rule, rules, type Things } from "@/lib/api/testing/rules";
import {
  allows,
  cookieOf,
  davPaths,
  type Matrix,
  makeMatrix,
  tokenOf,
} from "@/lib/api/testing/site";
import { roles, scopes } from "@/lib/core/actor";
import { serveDav } from "@/lib/dav/service/serve";
import { scopesOf } from "@/lib/keys/policy";
import { setLocaleAction } from "@/lib/people/actions";
import * as actions from "./actions";
import { asking } from "./asking";
import {
  type Input,
  listTools,
  mayByAction,
  mayByGraphql,
  mayByRest,
  mayByTool,
  seesBySoap,
} from "./doors";

const undoing = vi.hoisted(() => ({ on: false }));

vi.mock("next/headers", () => ({ headers: async () => asking.getStore() }));
vi.mock("next/server", () => ({ connection: async () => {}, after: () => {} }));
/** Once the matrix stands, nothing that a door does is for good: it is taken back when it is done. */
vi.mock("@/db/client", async (load) => {
  const client = await load<Client>();
  const { AppError } = await import("@/lib/core/errors");
  const transaction: Client["transaction"] = (work) =>
    client.transaction(async (tx) => {
      const output = await work(tx);
      if (undoing.on) throw new AppError("conflict");
      return output;
    });
  return { ...client, transaction };
});

type Client = { transaction: (work: (tx: object) => Promise<unknown>) => Promise<unknown> };
type Asker = { name: string; who: HeadersInit; things: Things; may: (rule: Rule) => boolean };

let matrix: Matrix;
/** Everybody with what is another's and with their own: by session, and by a key of all they can. */
const people: Asker[] = [];
/** An administrator's keys, each of one scope. */
const keys = {} as Record<(typeof scopes)[number], HeadersInit>;
const bySession: Asker[] = [];
const strange: HeadersInit = {};

beforeAll(async () => {
  matrix = await makeMatrix();
  const { actors, own, theirs } = matrix;
  const stranger = (rule: Rule) => allows(rule, "stranger");
  people.push({ name: "stranger", who: strange, things: theirs, may: stranger });
  for (const role of roles) {
    const cookie = { cookie: await cookieOf(actors[role]) };
    const both = [
      { name: role, things: theirs, may: (rule: Rule) => allows(rule, role) },
      { name: `${role}, own`, things: own[role], may: (rule: Rule) => allows(rule, role, true) },
    ];
    bySession.push(...both.map((one) => ({ ...one, who: cookie })));
    const token = await tokenOf(actors[role], [...scopesOf(role)]);
    const bearer = { authorization: `Bearer ${token}` };
    people.push(...both.map((one) => ({ ...one, name: `key of ${one.name}`, who: bearer })));
  }
  people.push(...bySession);
  for (const scope of scopes) {
    const token = await tokenOf(actors.admin, [scope]);
    keys[scope] = { authorization: `Bearer ${token}` };
  }
  undoing.on = true;
}, 60_000);

const doors = { REST: mayByRest, GraphQL: mayByGraphql };

describe.each(Object.entries(doors))("%s", (_, mayBy) => {
  test.each(calls.map((call) => [call.key, call] as const))("%s", async (key, call) => {
    const rule = rules[key] as Rule;
    const found: Record<string, boolean> = {};
    const wanted: Record<string, boolean> = {};
    for (const { name, who, things, may } of people) {
      found[name] = await mayBy(call, who, rule.input(things) as Input);
      // What belongs to a session no key may do.
      wanted[name] = may(rule) && !(name.startsWith("key of ") && call.scope === "session");
    }
    for (const scope of scopes) {
      found[scope] = await mayBy(call, keys[scope], rule.input(matrix.theirs) as Input);
      wanted[scope] = call.open || call.scope === scope;
    }
    expect(found).toEqual(wanted);
  });
});

/** The call whose rule a tool follows, what else it asks, and what it is told in the call's place. */
type Followed = { key: string; besides?: string; input?: (things: Things) => Input };
const tools: Record<string, Followed> = {
  list_entries: { key: "entries.list" },
  search_entries: { key: "entries.search" },
  list_terms: { key: "terms.list" },
  create_term: { key: "terms.create" },
  list_files: { key: "media.list" },
  publish_entry: { key: "entries.publish" },
  unpublish_entry: { key: "entries.unpublish" },
  read_entry: { key: "entries.get" },
  create_entry: {
    key: "entries.create",
    input: () => ({ type: "post", locale: "es", title: "x", markdown: "x" }),
  },
  update_entry: {
    key: "entries.saveDraft",
    besides: "drafts.get",
    input: ({ draft: id, version }) => ({ id, version, title: "Otro" }),
  },
  upload_file: { key: "media.upload", input: () => ({ filename: "a.txt", base64: "YWd1YQ==" }) },
};

describe("MCP", () => {
  test("has no tool but these", async () => {
    const { who } = bySession.at(-1) as Asker;
    expect(await listTools(who)).toEqual(Object.keys(tools).sort());
  });

  test.each(Object.entries(tools))("%s", async (tool, { key, besides, input }) => {
    const rule = rules[key] as Rule;
    const asked = calls.filter((one) => one.key === key || one.key === besides);
    const told = (things: Things) => (input ?? rule.input)(things) as Input;
    const found: Record<string, boolean> = {};
    const wanted: Record<string, boolean> = {};
    for (const { name, who, things, may } of people) {
      found[name] = await mayByTool(tool, who, told(things));
      wanted[name] = may(rule);
    }
    for (const scope of scopes) {
      found[scope] = await mayByTool(tool, keys[scope], told(matrix.theirs));
      wanted[scope] = asked.every((call) => call.open || call.scope === scope);
    }
    expect(found).toEqual(wanted);
  });
});

describe("actions of the desk", () => {
  test("one that takes a form and gets none finds no fault", async () => {
    for (const who of [strange, ...bySession.map((one) => one.who)]) {
      const work = () => setLocaleAction(undefined as never);
      await expect(asking.run(new Headers(who), work)).resolves.toBeUndefined();
    }
  });

  const named = Object.entries(actions.byCall);

  test.each(named)("%s", async (key, action) => {
    const rule = rules[key] as Rule;
    const found: Record<string, boolean> = {};
    const wanted: Record<string, boolean> = {};
    for (const { name, who, things, may } of bySession) {
      found[name] = await mayByAction(action, who, rule.input(things) as Input);
      wanted[name] = may(rule);
    }
    // Actions know no keys: whoever sends one is a stranger there.
    for (const who of [strange, ...Object.values(keys)]) {
      const name = JSON.stringify(who);
      found[name] = await mayByAction(action, who, rule.input(matrix.theirs) as Input);
      wanted[name] = false;
    }
    expect(found).toEqual(wanted);
  });
});

describe("SOAP", () => {
  test("gives everybody what is published, and nobody what is not", async () => {
    const everybody = [...people.map(({ who }) => who), ...Object.values(keys)];
    const { draft, waiting, trashed, published } = matrix.theirs;
    for (const who of everybody) {
      expect(await seesBySoap(who, published)).toBe(true);
      for (const id of [draft, waiting, trashed]) expect(await seesBySoap(who, id)).toBe(false);
    }
  });
});

describe("WebDAV", () => {
  const server = createServer((request, response) => void serveDav(request, response));
  let address = "";
  let paths: Map<string, string>;

  beforeAll(async () => {
    paths = await davPaths();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const at = (id: string) => paths.get(id) ?? "";
  const text = "---\ntitle: Otro\n---\n\nAgua.\n";
  const asked: [verb: string, key: string, place: (things: Things) => string, body?: string][] = [
    ["GET", "drafts.get", ({ draft }) => at(draft)],
    ["PUT", "entries.saveDraft", ({ draft }) => at(draft), text],
    ["DELETE", "entries.trash", ({ draft }) => at(draft)],
    ["GET", "media.get", ({ media }) => at(media)],
    ["DELETE", "media.delete", ({ media }) => at(media)],
    ["PUT", "media.upload", () => "/dav/media/nueva.txt", "agua"],
    ["MKCOL", "media.createFolder", () => "/dav/media/nueva/"],
  ];

  test.each(asked)("%s is %s", async (method, key, place, body) => {
    const rule = rules[key] as Rule;
    // Who puts a text into the trash writes, too.
    const needs = new Set<unknown>(key === "entries.trash" ? ["write"] : []);
    needs.add(calls.find((one) => one.key === key)?.scope);
    const may = async (headers: HeadersInit, things: Things) => {
      const { status } = await fetch(address + place(things), { method, headers, body });
      if (status >= 500) throw new Error(`${method} ${place(things)}: ${status}`);
      return status !== 401 && status !== 403;
    };
    const found: Record<string, boolean> = {};
    const wanted: Record<string, boolean> = {};
    for (const { name, who, things, may: allowed } of people) {
      found[name] = await may(who, things);
      // A cookie opens nothing here.
      wanted[name] = name.startsWith("key of ") && allowed(rule);
    }
    for (const scope of scopes) {
      found[scope] = await may(keys[scope], matrix.theirs);
      wanted[scope] = needs.size === 1 && needs.has(scope);
    }
    expect(found).toEqual(wanted);
  });
});
