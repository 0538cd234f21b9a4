import { z } from "zod";

/** The most that one change may weigh, in bytes. */
export const maxUpdate = 4 * 1024 * 1024;
export const maxVector = 256 * 1024;

const bytes = (most: number) =>
  z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= most);

export const draftIdInput = z.strictObject({ id: z.uuid() });

export const applyUpdateInput = z.strictObject({
  id: z.uuid(),
  /** A Yjs update (version 1). */
  update: bytes(maxUpdate),
  /** The Yjs state vector of what its author had seen. */
  knows: bytes(maxVector).nullable().default(null),
});

export const syncDraftInput = z.strictObject({
  id: z.uuid(),
  /** The Yjs state vector of what the desk has. */
  vector: bytes(maxVector),
});

/** A place in the text as Yjs tells it. */
const relativePosition = z.looseObject({}).refine((value) => JSON.stringify(value).length < 1000);

export const presenceInput = z.strictObject({
  id: z.uuid(),
  /** Yjs's number of the desk, and how often it has spoken. */
  client: z.int().min(0),
  clock: z.int().min(0),
  gone: z.boolean().default(false),
  cursor: z
    .strictObject({ anchor: relativePosition, head: relativePosition })
    .nullable()
    .default(null),
});

export const lossInput = z.strictObject({ id: z.uuid() });

export const restoreLossInput = z.strictObject({
  id: z.uuid(),
  /** Behind which block of the text, counted from 0; without it, at the end. */
  after: z.int().min(0).max(100_000).nullable().default(null),
});
