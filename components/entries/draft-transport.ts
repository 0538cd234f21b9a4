import type { Problem } from "@/lib/core/result";
import { schemaVersion } from "@/lib/documents/schema/version";
import { fromBase64 } from "@/lib/drafts/present/bytes";
import type { Change } from "@/lib/drafts/present/unsent";
import type { DraftAck, DraftLoss, DraftSync, Presence } from "@/lib/drafts/types";

export type Refused = { kind: "refused"; problem: Problem };
export type Unanswered =
  | Refused
  /** The session has ended, or is another person's. */
  | { kind: "signed-out" }
  /** Nothing was heard: a later try may succeed. */
  | { kind: "unheard" };

export type Sent =
  | ({ kind: "saved" } & DraftAck)
  /** The server lacks what the change leans on. */
  | { kind: "behind" }
  | Unanswered;

export type Synced =
  | { kind: "synced"; version: number; update: Uint8Array; vector: Uint8Array }
  /** The server knows texts that this page does not. */
  | { kind: "outdated" }
  | Unanswered;

export type Heard = {
  onOpen: () => void;
  onUpdate: (update: Uint8Array, version: number) => void;
  onBehind: () => void;
  onLosses: (losses: DraftLoss[]) => void;
  onPresence: (people: Presence[]) => void;
  /** The server knows texts that this page does not; following has ended. */
  onOutdated: () => void;
  /** The line is down; following has ended. */
  onEnd: () => void;
};

export type Told = Pick<Presence, "client" | "clock" | "cursor"> & { gone?: boolean };

/** How changes travel between a desk and the server; SSE and POST, which every host has. */
export type Transport = {
  /** Sends changes; `last` lets the request outlive the page, where its size allows. */
  send: (change: Change, last: boolean) => Promise<Sent>;
  sync: (vector: Uint8Array) => Promise<Synced>;
  /** Hears of changes after `version`; gives what ends that. */
  follow: (version: number, heard: Heard) => () => void;
  tell: (presence: Told, last: boolean) => void;
};

export function draftTransport(id: string, personId: string): Transport {
  const address = `/api/v1/entries/${id}`;
  const octets = { "content-type": "application/octet-stream", "x-written-by": personId };
  return {
    send: async ({ update, knows }, last) => {
      const body = framed(knows, update);
      const answer = await ask(`${address}/updates`, octets, body, last && body.length < 60_000);
      if (answer.kind !== "answered") return answer;
      if (answer.status === 409) return { kind: "behind" };
      return { kind: "saved", ...(answer.body as DraftAck) };
    },
    sync: async (vector) => {
      const answer = await ask(`${address}/sync`, octets, vector);
      if (answer.kind !== "answered") return answer;
      const { version, update, vector: theirs, schema } = answer.body as DraftSync;
      if (schema !== schemaVersion) return { kind: "outdated" };
      return {
        kind: "synced",
        version,
        update: fromBase64(update),
        vector: fromBase64(theirs),
      };
    },
    follow: (version, heard) => follow(`${address}/live?since=${version}`, heard),
    tell: (presence, last) => {
      void fetch(`${address}/presence`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(presence),
        keepalive: last,
      }).catch(() => {});
    },
  };
}

/** The length of the first part in four bytes, then both. */
function framed(knows: Uint8Array, update: Uint8Array): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(4 + knows.length + update.length);
  new DataView(body.buffer).setUint32(0, knows.length);
  body.set(knows, 4);
  body.set(update, 4 + knows.length);
  return body;
}

type Answered = { kind: "answered"; status: number; body: unknown } | Unanswered;

async function ask(
  address: string,
  headers: HeadersInit,
  body: Uint8Array,
  keepalive = false,
): Promise<Answered> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers,
      body: body as Uint8Array<ArrayBuffer>,
      keepalive,
      signal: AbortSignal.timeout(20_000),
    });
    const { status } = response;
    const answer = await response.json();
    if (response.ok || status === 409) return { kind: "answered", status, body: answer };
    if (status === 401) return { kind: "signed-out" };
    if (status >= 500 || status === 429) return { kind: "unheard" };
    return { kind: "refused", problem: problemOf(answer) };
  } catch {
    return { kind: "unheard" };
  }
}

function problemOf(body: { type: string; title: string; issues?: Problem["issues"] }): Problem {
  const code = String(body.type).split(":").at(-1) as Problem["code"];
  return { code, message: body.title, issues: body.issues ?? [] };
}

function follow(address: string, heard: Heard): () => void {
  const source = new EventSource(address);
  let ended = false;
  const leave = () => {
    ended = true;
    source.close();
  };
  const end = () => {
    if (ended) return;
    leave();
    heard.onEnd();
  };
  const on = <T>(name: string, tell: (value: T, event: MessageEvent) => void) =>
    source.addEventListener(name, (event) => {
      if (!ended) tell(JSON.parse(event.data || "null"), event);
    });
  source.onopen = heard.onOpen;
  source.onerror = end;
  on<number>("schema", (schema) => {
    if (schema === schemaVersion) return;
    leave();
    heard.onOutdated();
  });
  on<string>("update", (update, { lastEventId }) =>
    heard.onUpdate(fromBase64(update), Number(lastEventId)),
  );
  on("behind", heard.onBehind);
  on("losses", heard.onLosses);
  on("presence", heard.onPresence);
  on("end", end);
  return leave;
}
