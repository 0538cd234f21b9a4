export type DemoLocale = "es" | "en";
export type DemoText = Record<DemoLocale, string>;

export type DemoPerson = {
  email: string;
  name: string;
  slug: string;
  role: "admin" | "editor" | "author" | "contributor";
  bio: DemoText;
  /** Name of a medium. */
  avatar: string;
};

export type DemoTerm = {
  /** What front matter calls it. */
  key: string;
  kind: "tag" | "category";
  name: DemoText;
  slug: DemoText;
};

export type DemoMediumDescription = {
  /** What front matter and `media:` addresses call it; also its public file name. */
  name: string;
  alt: DemoText;
  credit: DemoText;
};

export type DemoMedium = DemoMediumDescription & {
  /** Absolute path. */
  file: string;
  read(): Promise<Buffer>;
};

export type DemoEntry = {
  /** Relative to `db/seed/demo`, for messages. */
  file: string;
  type: "page" | "post";
  locale: DemoLocale;
  slug: string;
  /** Path of the parent page without slashes at the ends; empty at the top. */
  parent: string;
  /** The same in every language of one entry. */
  translation: string;
  title: string;
  excerpt: string;
  /** Name of a medium. */
  cover: string | null;
  /** E-mail of a person. */
  author: string;
  /** Keys of terms. */
  tags: string[];
  category: string | null;
  position: number;
  /** Publication date, in days before the seeding. */
  daysAgo: number;
  seoTitle: string | null;
  seoDescription: string | null;
  markdown: string;
};

export type DemoNavigationItem = { label: string; href: string };
export type DemoNavigation = Record<
  DemoLocale,
  { main: DemoNavigationItem[]; footer: DemoNavigationItem[] }
>;

export type DemoSettings = {
  name: DemoText;
  description: DemoText;
  languages: DemoLocale[];
  defaultLanguage: DemoLocale;
  postsPerPage: number;
  timeZone: string;
};

export type Demo = {
  people: DemoPerson[];
  terms: DemoTerm[];
  media: DemoMedium[];
  /** Parents come before their children. */
  entries: DemoEntry[];
  navigation: DemoNavigation;
  settings: DemoSettings;
};
