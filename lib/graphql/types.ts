import type { Actor } from "@/lib/core/actor";

/** What every resolver knows of the request. */
export type GraphContext = {
  actor: Actor;
  /** Called after a change was committed; must not throw. */
  afterChange: () => void;
  /** Whether whoever subscribed may still hear. */
  mayStay: () => Promise<boolean>;
};
