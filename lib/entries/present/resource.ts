import type { EntryFields } from "@/db/schema";
import type { ContentKey } from "@/lib/content/registry";
import { env } from "@/lib/core/env";
import { type MediaFacts, presentMedia } from "@/lib/media/present";
import type { Locale } from "@/lib/messages/catalogue";
import { siteUrl, statusOf } from "../present";
import type { EntryResource } from "../types";

type Text = { title: string; fields: EntryFields };

export type ResourceRow = {
  id: string;
  type: string;
  locale: string;
  slug: string;
  path: string;
  parentId: string | null;
  position: number;
  translationGroup: string;
  publishedAt: Date | null;
  unpublishAt: Date | null;
  deletedAt: Date | null;
  createdAt: Date;
  author: { id: string; name: string; slug: string } | null;
  draft: Text & { version: number; at: Date };
  published: (Text & { number: number; at: Date }) | null;
  public: boolean;
};

type TermRow = {
  entryId: string;
  id: string;
  name: string;
  slug: string;
  locale: string;
  kind: string;
};
type Around = {
  /** The asker works here: drafts may be told of. */
  all: boolean;
  covers: MediaFacts[];
  carried: TermRow[];
  translations: { id: string; group: string; locale: string; path: string }[];
  defaultLocale: Locale;
};

/** An entry as programs get it. To strangers nothing of the draft is told. */
export function presentResource(row: ResourceRow, around: Around): EntryResource {
  const { all, covers, carried, translations, defaultLocale } = around;
  const locale = row.locale as Locale;
  const text = row.published ?? row.draft;
  const cover = covers.find(({ id }) => id === text.fields.coverId);
  const absolute = (of: string, path: string) =>
    `${env().SITE_URL}${siteUrl(of as Locale, path, defaultLocale)}`;
  return {
    id: row.id,
    type: row.type as ContentKey,
    locale,
    status: row.public ? "published" : statusOf(row),
    title: text.title,
    slug: row.slug,
    path: row.path,
    url: absolute(locale, row.path),
    excerpt: text.fields.excerpt,
    cover: cover ? presentMedia(cover, locale) : null,
    seoTitle: text.fields.seoTitle,
    seoDescription: text.fields.seoDescription,
    parentId: row.parentId,
    position: row.position,
    author: row.author && { ...row.author, url: absolute(locale, `author/${row.author.slug}`) },
    terms: carried
      .filter(({ entryId }) => entryId === row.id)
      .map(({ id, kind, name, slug, locale: of }) => ({
        id,
        kind: kind as "tag" | "category",
        name,
        slug,
        url: absolute(of, `tag/${slug}`),
      })),
    translationGroup: row.translationGroup,
    translations: translations
      .filter(({ group, id }) => group === row.translationGroup && id !== row.id)
      .map(({ id, locale: of, path }) => ({ id, locale: of as Locale, url: absolute(of, path) })),
    publishedAt: iso(row.publishedAt),
    unpublishAt: all ? iso(row.unpublishAt) : null,
    modifiedAt: iso(row.published?.at ?? null),
    createdAt: iso(all ? row.createdAt : row.publishedAt) ?? "",
    revision: row.published?.number ?? null,
    draftVersion: all ? row.draft.version : null,
  };
}

const iso = (date: Date | null) => date?.toISOString() ?? null;
