import type { PublicationEvent } from "@/lib/events/types";

/** A webhook as administrators see it; its secret is told once, when it is made. Dates are ISO 8601. */
export type WebhookView = {
  id: string;
  name: string;
  url: string;
  events: PublicationEvent[];
  /** Since when nothing is sent, and why: `gone` and `failing` are found out, else a person did it. */
  disabledAt: string | null;
  disabledFor: "gone" | "failing" | null;
  /** Since when every try has failed. */
  failingSince: string | null;
  /** Until when the secret before signs beside the present one. */
  previousSecretUntil: string | null;
  createdAt: string;
  updatedAt: string;
};
