import { writeAtom } from "./present/atom";
import { writeJson } from "./present/json";
import { writePodcast, writeRss } from "./present/rss";
import type { Feed, FeedFormat } from "./types";

const writers = { rss: writeRss, atom: writeAtom, json: writeJson, podcast: writePodcast };

/** A feed in one of its forms. */
export function writeFeed(feed: Feed, format: FeedFormat): string {
  return writers[format](feed);
}
