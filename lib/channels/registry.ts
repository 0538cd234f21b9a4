import type { Locale } from "@/lib/messages/catalogue";
import type { Channel } from "./definition";
import { feeds } from "./feeds";
import { forms } from "./forms";
import { web } from "./web";
import { webhooks } from "./webhooks";
import { websub } from "./websub";

/** Every channel of the site: one folder, one line. */
export const channels: readonly Channel[] = [web, forms, feeds, websub, webhooks];

/** What each is called, by key. */
export function namesOfChannels(locale: Locale): Record<string, string> {
  return Object.fromEntries(channels.map(({ key, labels }) => [key, labels[locale]]));
}
