import { z } from "zod";
import { locales } from "@/lib/messages/catalogue";

export const id = z.uuid();
export const dateTime = z.iso.datetime({ offset: true });
export const locale = z.enum(locales);
export const words = z.object({ es: z.string(), en: z.string() }).meta({ id: "Words" });

/** What changed, where there is nothing more to tell. */
export const changed = z.object({ id }).meta({ id: "Changed" });

/** A page of a list; `next` is the cursor to go on with, as `after`. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().describe("The cursor to go on with, as `after`."),
  });
}
