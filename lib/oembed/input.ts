import { z } from "zod";

const pixels = z.coerce.number().int().min(1).max(100_000).optional();

/** What a consumer asks for (oembed.com, 2.2); whatever else it says is none of ours. */
export const oembedInput = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2048),
  maxwidth: pixels,
  maxheight: pixels,
});
