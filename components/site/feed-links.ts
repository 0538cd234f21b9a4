const feeds = [
  { name: "RSS", file: "feed.xml", type: "application/rss+xml" },
  { name: "Atom", file: "atom.xml", type: "application/atom+xml" },
  { name: "JSON Feed", file: "feed.json", type: "application/feed+json" },
] as const;
/** Of the site alone, and only where something can be heard. */
const heard = { name: "Podcast", file: "podcast.xml", type: "application/rss+xml" } as const;

/** The feeds that lie below an address: the site's in a language, a tag's or an author's. */
export function feedsBelow(base: string, podcast = false) {
  const all = podcast ? [...feeds, heard] : feeds;
  return all.map(({ name, file, type }) => ({ name, type, url: `${base}/${file}` }));
}
