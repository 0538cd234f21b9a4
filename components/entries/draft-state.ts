import type * as Y from "yjs";
import type { Problem } from "@/lib/core/result";
import type { DraftLoss } from "@/lib/drafts/types";
import type { DraftContent } from "./draft-content";
import type { Device } from "./draft-device";
import type { Transport } from "./draft-transport";

/** What the desk shows of the draft. */
export type DraftState = {
  content: DraftContent;
  version: number;
  status: "saved" | "changed" | "saving" | "offline" | "refused" | "signed-out";
  savedAt: string | null;
  /** The last part of the address, as the server has it. */
  slug: string;
  /** What stands in the way of a save, or fields that keep their former value in public. */
  problem: Problem | null;
  /** Nothing is heard of the server. */
  unheard: boolean;
  /** The site has changed since the page was loaded: what others write is no longer taken in. */
  outdated: boolean;
  /** What others wrote has just come in. */
  merged: boolean;
  losses: DraftLoss[];
  /** Who else has the draft open. */
  others: { id: string; name: string; color: string }[];
  /** What is not sent yet is safe on the device. */
  kept: boolean;
  /** What the device kept is in, and one may write. */
  ready: boolean;
};

export type DraftOptions = {
  initial: Pick<DraftState, "content" | "version" | "savedAt" | "slug" | "losses">;
  /** The shared document as the server has it. */
  state: Uint8Array;
  personId: string;
  readOnly: boolean;
  transport: Transport;
  openDevice: (doc: Y.Doc) => Promise<Device>;
};

/** What the server says of fields that it kept out of what is public. */
export function problemOf(issues: Problem["issues"]): Problem | null {
  const [first] = issues;
  return first ? { code: "invalid", message: first.message, issues } : null;
}
