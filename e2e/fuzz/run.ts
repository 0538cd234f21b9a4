import fc from "fast-check";
import { deskOf } from "./desk";
import { davOf, uploadsOf } from "./files";
import { graphqlOf } from "./graphql";
import { mcpOf, soapOf } from "./messages";
import { bytesOf, pagesOf } from "./pages";
import { restOf } from "./rest";
import type { Caller, Heard, Sent, World } from "./types";
import type { Change } from "./watch";
import { send } from "./wire";

export type Told = { door: string; caller: string; what: string; status: number; took: number };
export type Fault = { why: string; caller: string; sent: string; heard: string };

/** Every door, and how much of the whole it gets. */
const doors = {
  rest: [restOf, 34],
  graphql: [graphqlOf, 12],
  pages: [pagesOf, 14],
  desk: [deskOf, 12],
  dav: [davOf, 9],
  uploads: [uploadsOf, 7],
  soap: [soapOf, 4],
  mcp: [mcpOf, 5],
  bytes: [bytesOf, 3],
} as const;

/** So many requests to all doors, the same for the same seed. */
export function makeRequests(world: World, count: number, seed: number): Sent[] {
  const all = Object.values(doors).map(([doorOf, weight]) => ({
    arbitrary: doorOf(world),
    weight,
  }));
  return fc.sample(fc.oneof(...all), { numRuns: count, seed });
}

type Run = {
  world: World;
  callers: Caller[];
  requests: Sent[];
  /** At once. */
  lanes: number;
  /** Tells what was changed since it was asked last; with it, only one goes at once. */
  changes?: () => Promise<Change[]>;
};

/** Sends all of them, each as the next who asks, and tells what must not be. */
export async function run({ world, callers, requests, lanes, changes }: Run) {
  const told: Told[] = [];
  const faults: Fault[] = [];
  const queue = [...requests.entries()];
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [n, given] = next;
      const caller = callers[n % callers.length] as Caller;
      const sent = askedBy(given, caller);
      const note = (why: string, heard: Pick<Heard, "head" | "text">) =>
        faults.push({
          why,
          caller: caller.name,
          sent: show(sent),
          heard: `${heard.head}\n\n${heard.text}`.slice(0, 1500),
        });
      try {
        const heard = await send(world.url, sent);
        told.push({
          door: sent.door,
          caller: caller.name,
          what: `${sent.method} ${sent.path}`.slice(0, 160),
          status: heard.status,
          took: heard.took,
        });
        const why = complaintOf(sent, heard);
        if (why) note(why, heard);
        const changed = (await changes?.()) ?? [];
        if (changed.length > 0 && isRefused(sent, heard))
          note(`changed ${JSON.stringify(changed)}`, heard);
      } catch (error) {
        note(String(error), { head: "", text: "" });
      }
    }
  };
  await Promise.all(Array.from({ length: changes ? 1 : lanes }, lane));
  return { told, faults };
}

function askedBy(sent: Sent, { headers, basic }: Caller): Sent {
  const own = sent.door === "dav" ? basic : headers;
  return { ...sent, headers: [...own, ...sent.headers] };
}

/** What is wrong with an answer, whatever was asked. */
function complaintOf(sent: Sent, heard: Heard): string | null {
  const { status, text } = heard;
  if (status === 0) return sent.raw || sent.cut ? null : "closed without an answer";
  if (status >= 500 && !isOfTheStandard(sent, heard)) return `answered ${status}`;
  // Where an answer is made in parts or words, a fault hides in one of 200.
  if (/problem:unexpected|Unexpected \([0-9a-f]{8}\)/.test(text)) return "a fault";
  if (sent.headers.some(([name]) => name === "Next-Action") && /^[0-9a-f]+:E\{/m.test(text))
    return "a fault of an action";
  return null;
}

/**
 * The standards have these for what whoever asks did: a fault of SOAP (1.1, 6.2; 1.2, Part 2, 7.5.2.2),
 * a format that oEmbed's providers do not have, a Destination that is another server's (RFC 4918, 9.8.5).
 */
function isOfTheStandard(sent: Sent, { status, text }: Heard): boolean {
  if (sent.door === "soap")
    return status === 500 && /:Fault>/.test(text) && !/:(Server|Receiver)</.test(text);
  if (status === 501)
    return sent.path.startsWith("/api/oembed") && !/format=(json|xml)(&|$)/.test(sent.path);
  return status === 502 && sent.headers.some(([name]) => name === "Destination");
}

/** Whether it was refused, or only asked to be told: then nothing may have changed. */
export function isRefused({ door, method }: Sent, { status, text }: Heard): boolean {
  if (status === 0 || status >= 300) return true;
  if (["GET", "HEAD", "OPTIONS", "PROPFIND"].includes(method)) return true;
  if (door === "graphql")
    return /^\{"errors"/.test(text) || /"data":(null|\{("\w+":null,?)*\})/.test(text);
  if (door === "mcp") return /"isError":true|"error":\{/.test(text);
  return door === "desk" && /^1:\{"ok":false/m.test(text);
}

function show({ method, path, headers, body, raw, cut }: Sent): string {
  if (raw) return JSON.stringify(raw.toString("latin1").slice(0, 600));
  const fields = headers
    .filter(([name]) => name !== "Cookie")
    .map(([name, value]) => `${name}: ${value.slice(0, 200)}`);
  const text =
    body === undefined ? "" : JSON.stringify(Buffer.from(body).toString("latin1").slice(0, 900));
  return `${method} ${path.slice(0, 900)}${cut ? " (cut)" : ""}\n${fields.join("\n")}\n${text}`;
}
