import type { DeliveryState } from "@/lib/channels/types";

/** A row of the ledger as programs get it. Dates are ISO 8601. */
export type DeliveryResource = {
  id: string;
  eventId: string;
  event: string;
  entryId: string | null;
  channel: string;
  recipient: string;
  address: string | null;
  state: DeliveryState;
  attempts: number;
  nextTryAt: string | null;
  /** For administrators. */
  lastError: string | null;
  createdAt: string;
  deliveredAt: string | null;
};
