import type { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import type { Context } from "@/lib/core/operation";
import type { ErrorKey } from "@/lib/messages/errors";
import type { bulkEntriesInput } from "../../input";
import type { EntryRow } from "../../mutations";
import type { EntryStatus } from "../../types";

export type Act = z.output<typeof bulkEntriesInput>["act"];

/** An entry, locked, with what the verbs ask of its draft. */
export type Loaded = EntryRow & {
  title: string;
  /** The address that the draft wants; empty for the one it has. */
  slugWanted: string;
  /** Of the draft. */
  termIds: string[];
  /** The draft differs from what is, was or will be public. */
  changed: boolean;
  status: EntryStatus;
};

/** Why an entry was left as it is, by its id. */
export type Refusals = Map<string, ErrorKey>;

export type Verb<V extends Act["verb"] = Act["verb"]> = {
  /** Why this actor may not do it to this entry, or null. */
  refuse: (actor: Actor, entry: Loaded, act: Extract<Act, { verb: V }>) => ErrorKey | null;
  /** Changes all; what turns out impossible is added to `refusals`. Gives the ids that changed. */
  run: (
    context: Context,
    entries: Loaded[],
    act: Extract<Act, { verb: V }>,
    refusals: Refusals,
  ) => Promise<string[]>;
};
