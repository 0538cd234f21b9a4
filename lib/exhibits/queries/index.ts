import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { env } from "@/lib/core/env";
import { type ChannelKey, channelsOf } from "@/lib/documents/present/channels";
import { splitAddress } from "@/lib/entries/present/address";
import { getEntryByPath } from "@/lib/entries/queries/public";
import { entryTag } from "@/lib/entries/tags";
import type { EntryView } from "@/lib/entries/types";
import { mediaTag } from "@/lib/media/tags";
import { getSettings } from "@/lib/settings/queries";
import { settingsTag } from "@/lib/settings/tags";
import type { Exhibit, Exhibits } from "../types";
import { showGraph, showLive, showRest } from "./calls";
import { showDigests, showFiles, showRange } from "./files";
import { showMarkdown, showWeb } from "./page";
import { showRow } from "./row";
import type { Subject } from "./subject";

/**
 * The channels that a page's text wants shown, as the site answers there and then. They are asked by a
 * stranger and for what is public alone, so a draft shows what readers get of its page, or nothing.
 */
export async function getExhibits({
  id,
  url,
  document,
}: Pick<EntryView, "id" | "url" | "document">): Promise<Exhibits> {
  const keys = channelsOf(document);
  return keys.length === 0 ? {} : showAll(id, url, keys);
}

async function showAll(id: string, url: string, keys: ChannelKey[]): Promise<Exhibits> {
  "use cache";
  cacheLife("max");
  cacheTag(entryTag(id), settingsTag);
  const { defaultLocale, timeZone } = await getSettings();
  const { prefix, path } = splitAddress(url);
  const entry = await getEntryByPath(prefix ?? defaultLocale, path);
  if (entry?.id !== id) return {};
  cacheTag(...[entry.cover?.id ?? [], Object.keys(entry.media)].flat().slice(0, 80).map(mediaTag));
  const subject: Subject = { entry, path, origin: env().SITE_URL, timeZone };
  const shown = await Promise.all(
    keys.map(async (key) => [key, await show[key](subject)] as const),
  );
  return Object.fromEntries(shown.filter(([, exhibit]) => exhibit !== null));
}

const show: Record<ChannelKey, (subject: Subject) => Promise<Exhibit | null>> = {
  web: showWeb,
  rest: showRest,
  graphql: showGraph,
  markdown: showMarkdown,
  live: showLive,
  files: showFiles,
  range: showRange,
  sql: showRow,
  digests: showDigests,
};
