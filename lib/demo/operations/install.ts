import "server-only";
import { sql } from "drizzle-orm";
import { db, type Transaction, transaction } from "@/db/client";
import { entries, navigationItems, people, settings, terms } from "@/db/schema";
import { type Demo, type DemoTerm, readDemo } from "@/db/seed";
import { isUniqueViolation } from "@/lib/core/errors";
import type { MediaKind } from "@/lib/media/types";
import type { SiteSettings } from "@/lib/settings/types";
import { keepDemoRecord } from "../mutations";
import { insertDemoEntries } from "./install-entries";
import { bringMedia } from "./install-media";

export type Brought = {
  media: Map<string, { id: string; kind: MediaKind }>;
  terms: Map<string, string>;
  people: Map<string, string>;
};

/**
 * Fills an empty site with the demo; does nothing where there is an entry already. May be stopped at
 * any moment and called again: files are brought one by one, all else in one transaction.
 */
export async function installDemo(): Promise<boolean> {
  const [row] = await db.select({ id: entries.id }).from(entries).limit(1);
  if (row) return false;
  const demo = await readDemo();
  const media = await bringMedia(demo.media);
  try {
    await transaction((tx) => insertDemo(tx, demo, media));
  } catch (error) {
    // Another instance was faster.
    if (isUniqueViolation(error, "settings_pkey")) return false;
    throw error;
  }
  return true;
}

async function insertDemo(tx: Transaction, demo: Demo, media: Brought["media"]): Promise<void> {
  const brought: Brought = {
    media,
    terms: await insertTerms(tx, demo.terms),
    people: await insertPeople(tx, demo, media),
  };
  await insertSettings(tx, demo);
  await insertNavigation(tx, demo);
  const entryIds = await insertDemoEntries(tx, demo, brought);
  await keepDemoRecord(tx, {
    entryIds,
    mediaIds: [...media.values()].map(({ id }) => id),
    termIds: [...brought.terms.values()],
    personIds: [...brought.people.values()],
    removed: null,
  });
}

/** Terms by `<key> <locale>`. */
async function insertTerms(tx: Transaction, list: DemoTerm[]): Promise<Map<string, string>> {
  const rows = await tx
    .insert(terms)
    .values(
      list.flatMap((term) => {
        const translationGroup = crypto.randomUUID();
        return (["es", "en"] as const).map((locale) => ({
          kind: term.kind,
          locale,
          translationGroup,
          name: term.name[locale],
          slug: term.slug[locale],
        }));
      }),
    )
    .returning({ id: terms.id, locale: terms.locale, slug: terms.slug });
  const keyOf = (row: { locale: string; slug: string }) =>
    list.find((term) => term.slug[row.locale as "es"] === row.slug)?.key;
  return new Map(rows.map((row) => [`${keyOf(row)} ${row.locale}`, row.id]));
}

/** People by e-mail. */
async function insertPeople(tx: Transaction, demo: Demo, media: Brought["media"]) {
  const rows = await tx
    .insert(people)
    .values(
      demo.people.map(({ avatar, ...person }) => ({
        ...person,
        avatarId: media.get(avatar)?.id ?? null,
      })),
    )
    .onConflictDoUpdate({ target: people.slug, set: { slug: sql`excluded.slug` } })
    .returning({ id: people.id, email: people.email });
  return new Map(rows.map((row) => [row.email, row.id]));
}

async function insertSettings(tx: Transaction, { settings: chosen }: Demo): Promise<void> {
  const value: Partial<SiteSettings> = {
    name: chosen.name.es,
    description: chosen.description,
    locales: chosen.languages,
    defaultLocale: chosen.defaultLanguage,
    postsPerPage: chosen.postsPerPage,
    timeZone: chosen.timeZone,
  };
  await tx.insert(settings).values({ key: "site", value });
}

async function insertNavigation(tx: Transaction, { navigation }: Demo): Promise<void> {
  const rows = (["es", "en"] as const).flatMap((locale) =>
    (["main", "footer"] as const).flatMap((menu) =>
      navigation[locale][menu].map((link, position) => ({ ...link, menu, locale, position })),
    ),
  );
  if (rows.length > 0) await tx.insert(navigationItems).values(rows);
}
