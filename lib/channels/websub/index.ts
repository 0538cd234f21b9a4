import { z } from "zod";
import { db } from "@/db/client";
import { OutgoingError } from "@/lib/core/outgoing/error";
import { fetchOutgoing } from "@/lib/core/outgoing/fetch";
import { loadSettings } from "@/lib/settings/queries";
import type { Message, PushChannel, Recipient, Sent } from "../definition";

const perPage = 100;

/** The hub of the settings is told which feeds have changed (WebSub, W3C 2018), each by itself. */
export const websub: PushChannel = {
  kind: "push",
  key: "websub",
  labels: { es: "WebSub", en: "WebSub" },
  summary: {
    es: "El nodo de los ajustes se entera de qué canales de suscripción han cambiado y avisa a los lectores.",
    en: "The hub of the settings learns which feeds have changed, and tells the readers.",
  },
  settings: z.strictObject({}),
  accepts: ({ topics }) => topics.length > 0,
  recipients: async ({ topics }, after) => {
    const { hub } = await loadSettings(db);
    return hub ? pageOf(topics, after) : [];
  },
  send,
};

/** One announcement a feed: the feed is the key, and where it can be read. */
function pageOf(topics: string[], after: string): Recipient[] {
  return topics
    .filter((topic) => topic > after)
    .sort()
    .slice(0, perPage)
    .map((topic) => ({ recipient: topic, address: topic }));
}

async function send({ recipient: topic }: Message): Promise<Sent> {
  const { hub } = await loadSettings(db);
  if (!hub) return { outcome: "stopped", error: "No hub is set" };
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  // Hubs differ in which of the two they read.
  const fields = { "hub.mode": "publish", "hub.url": topic, "hub.topic": topic };
  const body = new URLSearchParams(fields).toString();
  const request = { headers, body };
  try {
    const most = { maxBytes: 4096, timeoutMs: 10_000 };
    const answer = await fetchOutgoing({ url: hub, method: "POST", headers, body, ...most });
    const { status } = answer;
    const response = { headers: answer.headers, body: answer.body.toString("utf8") };
    if (status >= 200 && status < 300) return { outcome: "delivered", status, request, response };
    return { outcome: "failed", error: `HTTP ${status}`, status, request, response };
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    return { outcome: "failed", error: error.message, request };
  }
}
