import { z } from "zod";

/** From an address as well as from JSON. */
const number = z.coerce.number().pipe(z.int().min(1).max(1_000_000_000));

export const listRevisionsInput = z.strictObject({
  id: z.uuid(),
  /** Only older ones than this. */
  before: number.nullable().default(null),
});

export const revisionInput = z.strictObject({ id: z.uuid(), number });

export const versionKeyInput = z.union([z.literal("draft"), number]);

export const compareInput = z.strictObject({
  id: z.uuid(),
  from: versionKeyInput,
  to: versionKeyInput.default("draft"),
});

export const checkpointInput = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().max(80).default(""),
});

export const restoreInput = z.strictObject({
  id: z.uuid(),
  /** The revision to go back to. */
  number,
  /** The version of the draft that it takes the place of. */
  version: z.int().min(1),
});
