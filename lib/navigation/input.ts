import { z } from "zod";
import { locales } from "@/lib/messages/catalogue";
import { menus } from "./types";

/** A menu as a whole, in its order. */
export const saveMenuInput = z.strictObject({
  menu: z.enum(menus),
  locale: z.enum(locales),
  /** The ids of the links that the person saw: a save over somebody else's is refused. */
  base: z.array(z.uuid()).max(100).optional(),
  items: z
    .array(z.strictObject({ label: z.string().trim().max(60), href: z.string().trim().max(2000) }))
    .max(50),
});
