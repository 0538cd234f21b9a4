import { pathTo } from "@/components/content/page/trail";
import type { Site } from "@/components/site/types";
import type { EntryView, OutlineItem } from "@/lib/entries/types";
import { siteMessages } from "@/lib/messages/site";
import type { AuthorView } from "@/lib/people/types";

type Facts = Record<string, unknown>;

const absolute = (site: Site, url: string) => new URL(url, site.origin).href;
const home = (site: Site) => absolute(site, site.prefix || "/");

/** The site, and how to search it (schema.org WebSite, SearchAction). */
export function websiteFacts(site: Site): Facts {
  return {
    "@type": "WebSite",
    name: site.name,
    description: site.description || undefined,
    url: home(site),
    inLanguage: site.locale,
    potentialAction: {
      "@type": "SearchAction",
      target: {
        "@type": "EntryPoint",
        urlTemplate: `${absolute(site, `${site.prefix}/search`)}?q={search_term_string}`,
      },
      "query-input": "required name=search_term_string",
    },
  };
}

/** A post (BlogPosting), a course (Course) or another page (Article), with the way that leads to it. */
export function entryFacts(site: Site, entry: EntryView, outline: OutlineItem[], image: string) {
  const isCourse = outline.length > 1 && outline[0]?.id === entry.id;
  const kind = entry.type === "post" ? "BlogPosting" : isCourse ? "Course" : "Article";
  return { "@graph": [aboutEntry(site, entry, kind, image), trailOf(site, entry, outline)] };
}

function aboutEntry(site: Site, entry: EntryView, kind: string, image: string): Facts {
  const shared = {
    "@type": kind,
    "@id": absolute(site, entry.url),
    url: absolute(site, entry.url),
    name: entry.title,
    description: entry.excerpt || undefined,
    inLanguage: entry.locale,
    image: absolute(site, image),
    dateModified: entry.modifiedAt,
  };
  const publisher = { "@type": "Organization", name: site.name, url: home(site) };
  if (kind === "Course") return { ...shared, provider: publisher };
  const author = entry.author && {
    "@type": "Person",
    name: entry.author.name,
    url: absolute(site, entry.author.url),
  };
  return {
    ...shared,
    headline: entry.title.slice(0, 110),
    mainEntityOfPage: absolute(site, entry.url),
    datePublished: entry.publishedAt,
    author: author ?? publisher,
    publisher,
    keywords: entry.tags.map(({ name }) => name).join(", ") || undefined,
    timeRequired: `PT${entry.readingMinutes}M`,
  };
}

function trailOf(site: Site, entry: EntryView, outline: OutlineItem[]): Facts {
  const words = siteMessages(site.locale);
  const section = { title: words.blog, url: `${site.prefix}/blog` };
  const above = entry.type === "post" ? [section] : pathTo(outline, entry.id).slice(0, -1);
  const trail = [{ title: words.home, url: site.prefix || "/" }, ...above, entry];
  return {
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ title, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      item: absolute(site, url),
    })),
  };
}

/** Who stands behind an author's page (ProfilePage). */
export function authorFacts(site: Site, author: AuthorView): Facts {
  return {
    "@type": "ProfilePage",
    mainEntity: {
      "@type": "Person",
      name: author.name,
      description: author.bio || undefined,
      url: absolute(site, author.url),
      image: author.avatar ? absolute(site, author.avatar.url) : undefined,
    },
  };
}
