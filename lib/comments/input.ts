import { z } from "zod";

const words = z.string().trim().min(1).max(4000);
const mentions = z.array(z.uuid()).max(20).default([]);

/** A relative position as Yjs writes it; only the desk reads it. */
const position = z
  .record(
    z.string().max(20),
    z.union([z.string(), z.number(), z.null(), z.record(z.string().max(20), z.number())]),
  )
  .refine((value) => JSON.stringify(value).length <= 500);

export const listThreadsInput = z.strictObject({ id: z.uuid() });

export const startThreadInput = z.strictObject({
  /** The entry. */
  id: z.uuid(),
  quote: z.string().trim().min(1).max(2000),
  anchor: z.strictObject({ from: position, to: position }).nullable().default(null),
  words,
  mentions,
});

export const replyInput = z.strictObject({ thread: z.uuid(), words, mentions });
export const threadInput = z.strictObject({ thread: z.uuid() });
export const commentInput = z.strictObject({ comment: z.uuid() });
export const findMentionableInput = z.strictObject({ q: z.string().trim().max(80).default("") });
