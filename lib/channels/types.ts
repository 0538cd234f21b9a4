import type { Locale } from "@/lib/messages/catalogue";

/**
 * `pending` waits for its first or next try; `failed` was given up after the last; `stopped` was called
 * off, by a person or because what it tells of is no longer so.
 */
export const deliveryStates = ["delivered", "pending", "failed", "stopped"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What a channel did with a publication, or has still to do. Dates are ISO 8601. */
export type DeliveryView = {
  id: string;
  channel: string;
  state: DeliveryState;
  address: string | null;
  attempts: number;
  event: string | null;
  at: string;
  /** For a pull channel, since when the address is current. */
  deliveredAt: string | null;
  nextAt: string | null;
  /** As programs told it; only administrators see it. */
  lastError: string | null;
  lastResponse: string | null;
  /** Whether this person may have it sent, again or at once. */
  canRetry: boolean;
  canStop: boolean;
  /** By a channel that sends, so that there are tries to look at. */
  isSent: boolean;
  title: string | null;
  /** Of the entry. */
  locale: Locale | null;
  entryHref: string | null;
};

/** How a channel is doing. Dates are ISO 8601. */
export type ChannelState = { lastAt: string | null; waiting: number; failed: number };

type Part = { headers: Record<string, string>; body: string };

/** One try, with what was sent and what came back as far as it was kept; that only administrators see. */
type DeliveryTry = {
  id: string;
  at: string;
  durationMs: number;
  /** Of HTTP; null where nothing answered. */
  status: number | null;
  error: string | null;
  request: Part | null;
  response: Part | null;
};

export type DeliveryDetails = DeliveryView & { tries: DeliveryTry[] };

/** By channel: each day (YYYY-MM-DD), the oldest first. */
export type DeliveryCounts = Record<
  string,
  { day: string; delivered: number; undelivered: number }[]
>;
