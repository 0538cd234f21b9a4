import { expect, test } from "vitest";
import { z } from "zod";
import { type Actor, type Scope, stranger } from "./actor";
import { createEndpoints } from "./endpoint";
import { AppError } from "./errors";
import { operation } from "./operation";

const context = { params: Promise.resolve({}) };

const change = operation({
  name: "things.change",
  scope: "write",
  input: z.strictObject({}),
  run: async () => ({ changed: true }),
});

/** What the doors answer to whoever asks. */
function doorsFor(currentActor: () => Promise<Actor>) {
  const { endpoint, reader } = createEndpoints({ currentActor, afterChange: () => {} });
  const at = "https://cauce.example/api/v1/things";
  return {
    read: () => reader(async (actor) => actor.kind)(new Request(at), context),
    write: () => endpoint(change)(new Request(at, { method: "POST" }), context),
  };
}

const keyed = (...scopes: Scope[]) =>
  doorsFor(async () => ({
    kind: "person",
    id: crypto.randomUUID(),
    name: "x",
    role: "admin",
    locale: "en",
    sessionId: crypto.randomUUID(),
    scopes,
  }));

test("a key reads only when it was made for reading", async () => {
  expect((await keyed("read").read()).status).toBe(200);
  const refused = await keyed("write", "publish", "media", "site", "people").read();
  expect(refused.status).toBe(403);
  expect(refused.headers.get("www-authenticate")).toBe(
    'Bearer realm="cauce", error="insufficient_scope"',
  );
  expect(await refused.json()).toMatchObject({ type: "urn:cauce:problem:forbidden", status: 403 });
});

test("a key changes only what it was made for", async () => {
  const refused = await keyed("read", "publish").write();
  expect(refused.status).toBe(403);
  expect(refused.headers.get("www-authenticate")).toContain("insufficient_scope");
});

test("whoever is unknown is told how to be known", async () => {
  const asked = await doorsFor(async () => {
    throw new AppError("unauthenticated", { key: "keyInvalid" });
  }).read();
  expect(asked.status).toBe(401);
  expect(asked.headers.get("www-authenticate")).toBe('Bearer realm="cauce", error="invalid_token"');
  expect(asked.headers.get("content-type")).toBe("application/problem+json");
  const { reader } = createEndpoints({ currentActor: async () => stranger, afterChange: () => {} });
  const read = reader(async () => {
    throw new AppError("unauthenticated");
  });
  const plain = await read(new Request("https://cauce.example/"), context);
  expect(plain.headers.get("www-authenticate")).toBe('Bearer realm="cauce"');
});

test("other refusals ask for no key", async () => {
  const read = doorsFor(async () => {
    throw new AppError("not_found");
  });
  expect((await read.read()).headers.get("www-authenticate")).toBeNull();
});
