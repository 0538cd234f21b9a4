import type { z } from "zod";
import type { EventName, Publication } from "@/lib/events/types";
import type { Locale } from "@/lib/messages/catalogue";

/** Whom a channel reaches, by a key that stays the same, and how the ledger names the place. */
export type Recipient = { recipient: string; address: string };

/** A way by which a publication reaches people. It knows no content type and no other channel. */
type Shared = {
  key: string;
  labels: Record<Locale, string>;
  /** What it is, in one sentence. */
  summary: Record<Locale, string>;
  settings: z.ZodType;
  accepts: (publication: Publication) => boolean;
};

/** People fetch: each recipient is an address, current from the moment on that the ledger tells. */
export type PullChannel = Shared & {
  kind: "pull";
  /** Idempotent: it may run twice. Throws to be tried again. */
  addresses: (publication: Publication) => Promise<Recipient[]>;
};

/** The site sends: one row of the ledger a recipient, tried until it is there or given up. */
export type PushChannel = Shared & {
  kind: "push";
  /** The next page of recipients by key, after this one; the first after "", the last is empty. */
  recipients: (publication: Publication, after: string) => Promise<Recipient[]>;
  /** May run twice for one message; whoever receives it knows it by `id`. */
  send: (message: Message) => Promise<Sent>;
};

export type Channel = PullChannel | PushChannel;

export type Message = {
  /** The same at every try, another for each recipient. */
  id: string;
  recipient: string;
  event: { id: string; name: EventName; at: string };
  /** Null for events that tell of no entry. */
  publication: Publication | null;
};

type Part = { headers: Record<string, string>; body: string };

/** What became of one try. `refused` is not tried again; `stopped` has nobody to go to any more. */
export type Sent = {
  outcome: "delivered" | "failed" | "refused" | "stopped";
  error?: string;
  /** Of HTTP. */
  status?: number;
  request?: Part;
  response?: Part;
  /** Seconds that the recipient asked to be left alone. */
  retryAfter?: number;
};
