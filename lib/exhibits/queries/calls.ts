import "server-only";
import { contentKeys } from "@/lib/content/registry";
import { stranger } from "@/lib/core/actor";
import { listNewestCards } from "@/lib/entries/queries/newest";
import { beginningOf, chosen, exhibit, headOf, quoted, timeOf } from "../present/exhibit";
import type { Exhibit } from "../types";
import type { Subject } from "./subject";

const fields = "title,excerpt,url,publishedAt,author,terms,translations";

/** The doors for programs are loaded by pages that show them, and by no other. */
export async function showRest({ entry, origin }: Subject): Promise<Exhibit> {
  const { answerAs } = await import("@/lib/api/rest/answer");
  const url = `/api/v1/entries/${entry.id}?fields=${fields}`;
  const request = new Request(`${origin}${url}`);
  const response = await answerAs(stranger, request, ["entries", entry.id]);
  return exhibit({
    command: `curl -i ${quoted(`${origin}${url}`)}`,
    head: headOf("200 OK", chosen(response.headers, "content-type", "etag", "cache-control")),
    ...(await bodyOf(response)),
    url,
  });
}

export async function showGraph({ entry, origin }: Subject): Promise<Exhibit> {
  const { answer } = await import("@/lib/graphql/service/server");
  const query = `{ entriesGet(id: "${entry.id}") { title author { name } translations { locale url } } }`;
  const url = `/api/graphql?${new URLSearchParams({ query })}`;
  const context = { actor: stranger, afterChange: () => {}, mayStay: async () => true };
  const response = await answer(new Request(`${origin}${url}`), context);
  return exhibit({
    command: `curl -i -G ${origin}/api/graphql \\\n  --data-urlencode ${quoted(`query=${query}`)}`,
    head: headOf("200 OK", chosen(response.headers, "content-type", "cache-control")),
    ...(await bodyOf(response)),
    url,
  });
}

async function bodyOf(response: Response) {
  const text = await response.text();
  return { ...beginningOf(text), size: Buffer.byteLength(text) };
}

/** What whoever follows publications is sent first, and the latest that there were. */
export async function showLive({ entry, origin, timeZone }: Subject): Promise<Exhibit> {
  const { eventHeaders } = await import("@/lib/graphql/service/server");
  const query = "subscription { entryPublished { at entry { title url } } }";
  const latest = await listNewestCards(entry.locale, { types: [...contentKeys], size: 3 });
  return exhibit({
    command: `curl -iN -G ${origin}/api/graphql \\\n  -H 'Accept: text/event-stream' \\\n  --data-urlencode ${quoted(`query=${query}`)}`,
    head: headOf("200 OK", eventHeaders),
    news: latest.map(({ title, url, publishedAt }) => ({
      ...{ title, url, at: timeOf(publishedAt, entry.locale, timeZone) },
    })),
  });
}
