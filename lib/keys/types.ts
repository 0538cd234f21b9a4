import type { Scope } from "@/lib/core/actor";

/** A key as its owner and administrators see it: never what opens doors. Dates are ISO 8601. */
export type KeyView = {
  id: string;
  name: string;
  /** How its token begins. */
  prefix: string;
  scopes: Scope[];
  createdAt: string;
  expiresAt: string | null;
  expired: boolean;
  lastUsedAt: string | null;
};
