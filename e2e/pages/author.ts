import { type APIRequestContext, expect } from "@playwright/test";

type Draft = { title: string; fields?: Record<string, unknown>; text?: string };

/** Writes over the API as whoever is signed in. */
export function authorOf(request: APIRequestContext, baseURL = "") {
  const headers = { origin: baseURL };
  const call = (method: string, path: string, data: object = {}) =>
    request.fetch(`${baseURL}/api/v1/entries${path}`, { method, headers, data });

  async function create(draft: Draft): Promise<{ id: string; version: number }> {
    const made = await call("POST", "", { type: "post", locale: "es", title: "" });
    expect(made.status()).toBe(201);
    const { id, version } = await made.json();
    return { id, version: await save(id, version, draft) };
  }

  async function save(id: string, version: number, { title, fields = {}, text }: Draft) {
    const content = text === undefined ? undefined : [{ type: "text", text }];
    const document = { type: "doc", content: [{ type: "paragraph", content }] };
    const saved = await call("PUT", `/${id}/draft`, { version, title, fields, document });
    expect(saved.status()).toBe(200);
    return (await saved.json()).version as number;
  }

  async function publish(id: string, when: { at?: string; unpublishAt?: string } = {}) {
    expect((await call("PUT", `/${id}/publication`, when)).status()).toBe(200);
  }

  return { call, create, save, publish };
}
