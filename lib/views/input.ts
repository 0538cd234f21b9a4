import { z } from "zod";
import { contentKeys } from "@/lib/content/registry";

export const saveViewInput = z.strictObject({
  list: z.enum(contentKeys),
  name: z.string().trim().min(1).max(60),
  /** What follows the question mark of the list's address. */
  query: z
    .string()
    .max(1000)
    .regex(/^[\w%&=.+*-]*$/),
});

export const deleteViewInput = z.strictObject({ id: z.uuid() });
