import { cacheLife, cacheTag } from "next/cache";
import { connection } from "next/server";
import { createElement } from "react";
import { DocumentView, type DocumentViewProps } from "@/components/documents/document-view";
import { htmlOf } from "@/components/feeds/html";
import { env } from "@/lib/core/env";
import { entriesTag } from "@/lib/entries/tags";
import { writeFeed } from "@/lib/feeds/present";
import { getFeed } from "@/lib/feeds/queries";
import {
  type FeedEntry,
  type FeedFormat,
  type FeedItem,
  type FeedSubject,
  feedFormats,
} from "@/lib/feeds/types";
import { isLocale, type Locale } from "@/lib/messages/catalogue";
import { answerText, unlessAway } from "./answer-text";

type Context = { params: Promise<{ locale: string; slug?: string }> };

/** The handler of a feed of the site in a language; of a tag or an author, where the address has a slug. */
export function feedRoute(format: FeedFormat, kind: FeedSubject["kind"] = "site") {
  return unlessAway(async (request: Request, { params }: Context): Promise<Response> => {
    await connection();
    const { locale, slug } = await params;
    const subject = { kind, slug } as FeedSubject;
    const feed = isLocale(locale) ? await composeFeed(locale, subject, format) : null;
    if (feed === null) return new Response(null, { status: 404 });
    const { text, readAt, links } = feed;
    const { type } = feedFormats[format];
    return answerText(request, text, type, {
      modifiedAt: new Date(readAt),
      headers: { link: links },
    });
  });
}

async function composeFeed(locale: Locale, subject: FeedSubject, format: FeedFormat) {
  "use cache";
  cacheLife("max");
  cacheTag(entriesTag("post"));
  const source = await getFeed(locale, subject);
  if (!source) return null;
  const origin = env().SITE_URL;
  const absolute = (url: string) => new URL(url, origin).href;
  const selfUrl = `${origin}${source.base}/${feedFormats[format].file}`;
  const iconUrl = `${origin}/icon-512.png`;
  const feed = {
    ...source,
    author: source.author && { ...source.author, url: absolute(source.author.url) },
    language: locale,
    homeUrl: absolute(source.page),
    selfUrl,
    iconUrl,
    pictureUrl: source.picture ? absolute(source.picture) : iconUrl,
    items: await Promise.all(source.entries.map((entry) => composeItem(entry, origin))),
  };
  const hub = source.hub ? [`<${source.hub}>; rel="hub"`] : [];
  const links = [...hub, `<${selfUrl}>; rel="self"`].join(", ");
  return { text: writeFeed(feed, format), readAt: source.readAt, links };
}

async function composeItem(entry: FeedEntry, origin: string): Promise<FeedItem> {
  const { id, title, document, media, linked, locale, cover, author } = entry;
  const absolute = (url: string) => new URL(url, origin).href;
  const url = absolute(entry.url);
  return {
    id: `urn:uuid:${id}`,
    url,
    title,
    summary: entry.excerpt,
    html: await drawText({ document, media, linked, locale }, url),
    publishedAt: entry.publishedAt,
    modifiedAt: entry.modifiedAt,
    author: author && { name: author.name, url: absolute(author.url) },
    tags: entry.tags.map(({ name }) => name),
    image: cover && absolute(cover.url),
    enclosures: entry.files.map((file) => ({
      url: absolute(file.url),
      kind: file.kind,
      type: file.mimeType,
      length: file.size,
      duration: file.duration,
      title: file.filename,
    })),
  };
}

/** Nothing but what it is given decides about it, so it outlives each publication of another entry. */
async function drawText(props: DocumentViewProps, url: string): Promise<string> {
  "use cache";
  cacheLife("max");
  return htmlOf(createElement(DocumentView, props), url);
}
