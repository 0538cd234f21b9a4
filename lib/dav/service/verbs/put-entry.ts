import "server-only";
import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { type EntryFields, entries, media } from "@/db/schema";
import { reservedSlugs } from "@/lib/content/registry";
import { personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/operation";
import { documentFromMarkdown } from "@/lib/documents/markdown";
import { MarkdownError } from "@/lib/documents/markdown/conversion";
import { saveDraftInput, slugInput } from "@/lib/entries/input";
import { loadDraft } from "@/lib/entries/mutations";
import { createEntry, saveDraft } from "@/lib/entries/operations";
import { isLocale } from "@/lib/messages/catalogue";
import { keepText, noteRead } from "../../mutations";
import { splitFrontMatter } from "../../present/front-matter";
import { nameOf } from "../../present/path";
import { idAt } from "../../queries/entries";
import { listLocksOn } from "../../queries/locks";
import { areaOf, innerOf } from "../../queries/tree";
import type { Answer, Call, Resource } from "../../types";
import { DavRefusal } from "../guard";
import { readText } from "../headers";

/**
 * The text of an entry's draft, published or not: nothing is published by this. What the caller wrote
 * upon is the version that If-Match names, or that a reservation saw; without either, the latest.
 */
export async function putEntry(call: Call, resource: Resource | null): Promise<Answer> {
  const { actor, path } = call;
  const place = resource ? null : placeOfNew(path);
  const bytes = await readText(call);
  const { fields: head, body } = splitFrontMatter(new TextDecoder().decode(bytes));
  const document = await documentOf(body);
  const saved = (draft: { title: string; fields: Partial<EntryFields> }) => ({
    title: head.title ?? draft.title,
    fields: {
      ...draft.fields,
      ...(head.excerpt !== undefined && { excerpt: head.excerpt }),
      // A file stays where it is, whatever its title becomes.
      slug: draft.fields.slug || nameOf(path).slice(0, -3),
    },
    document,
  });
  // What will be refused leaves no empty entry behind.
  if (place) parseInput(textInput, saved({ title: "", fields: {} }), actor);
  const entry = resource?.is === "entry" ? resource.entry : await create(call, head.title);
  const draft = await loadDraft(db, entry.id);
  const version = resource && (await startedFrom(call, entry.version));
  try {
    const wishes = { id: entry.id, version: version ?? draft.version, ...saved(draft) };
    await saveDraft(actor, wishes, {
      after: async (tx, { version }) => {
        await keepText(tx, { entryId: entry.id, version, bytes });
        await noteRead(actor, { path, version }, tx);
      },
    });
  } catch (error) {
    const stale = error instanceof AppError && error.key === "versionConflict";
    throw stale ? new DavRefusal(412) : error;
  }
  return { status: resource ? 204 : 201 };
}

/** The version that the caller names, or that whoever reserved the entry has seen; null is whichever. */
async function startedFrom({ actor, headers, path, tokens }: Call, now: number) {
  if (headers["if-match"]) return now;
  const locks = tokens.size > 0 ? await listLocksOn(path) : [];
  const own = locks.find(
    (lock) => lock.path === path && tokens.has(lock.token) && lock.personId === personId(actor),
  );
  return own?.version ?? null;
}

const textInput = saveDraftInput.omit({ id: true, version: true });

/** Where a new entry is to lie; the names of editors' scratch files are no address of one. */
export function placeOfNew(path: string) {
  const [locale = "", ...rest] = innerOf(path).split("/");
  const area = areaOf(path);
  const [above, name] = [rest.slice(0, -1).join("/"), nameOf(path)];
  const slug = name.replace(/\.md$/, "");
  const fits = slug !== name && slugInput.safeParse(slug).success;
  if (!isLocale(locale) || !area || area === "media" || !fits) throw new AppError("forbidden");
  if (area === "pages" && above === "" && reservedSlugs.has(slug)) throw new AppError("forbidden");
  return { area, locale, above, slug };
}

async function create({ actor, path }: Call, title?: string) {
  const { slug, ...place } = placeOfNew(path);
  const parentId = await parentIn(place);
  const type = place.area === "posts" ? "post" : "page";
  const words = title ?? slug.replaceAll("-", " ");
  return createEntry(actor, { type, locale: place.locale, title: words, parentId });
}

async function parentIn({ area, locale, above }: Omit<ReturnType<typeof placeOfNew>, "slug">) {
  if (above === "") return null;
  const id = area === "pages" ? await idAt({ area, locale, inner: above }) : undefined;
  if (!id) throw new DavRefusal(409);
  return id;
}

const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Pictures and entries that a text names are looked up together before it is read. */
async function documentOf(markdown: string) {
  const named = [...new Set(markdown.match(ids) ?? [])].slice(0, 1000);
  const [files, texts] = await Promise.all([
    db.select({ id: media.id, kind: media.kind }).from(media).where(inArray(media.id, named)),
    db.select({ id: entries.id }).from(entries).where(inArray(entries.id, named)),
  ]);
  const find = <T extends { id: string }>(list: T[], id: string) =>
    list.find((one) => one.id === id);
  try {
    return documentFromMarkdown(markdown, {
      media: (name) => find(files, name),
      entry: (name) => find(texts, name) && { id: name, href: null },
    });
  } catch (error) {
    if (error instanceof MarkdownError) throw new DavRefusal(422, error.message);
    throw error;
  }
}
