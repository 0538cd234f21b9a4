import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryList } from "@/components/admin/entries/entry-list";
import { EntryTreePage } from "@/components/admin/entries/entry-tree-page";
import { countFilters, type ListFilter } from "@/components/admin/entries/list-address";
import { currentActor } from "@/lib/auth/queries";
import { contentTypes, isContentKey } from "@/lib/content/registry";
import type { Actor } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/operation";
import { listEntriesInput } from "@/lib/entries/input";
import {
  listAuthorChoices,
  listEntriesForDesk,
  listWriters,
} from "@/lib/entries/queries/desk-list";
import { getEntryTree } from "@/lib/entries/queries/desk-tree";
import { getSettings } from "@/lib/settings/queries";
import { listTermChoices } from "@/lib/taxonomy/queries";
import { listViews } from "@/lib/views/queries";
import { requireDesk } from "../../../actor";

export const instant = false;

type Props = {
  params: Promise<{ type: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { type } = await params;
  const { locale } = await currentActor();
  return isContentKey(type) ? { title: contentTypes[type].labels[locale].many } : {};
}

export default async function Page({ params, searchParams }: Props) {
  const actor = await requireDesk();
  const { type } = await params;
  if (!isContentKey(type)) notFound();
  const filter = { ...readFilter(actor, type, await searchParams), type };
  return showsTree(filter) ? showTree(actor, filter) : showList(actor, filter);
}

type Filter = ListFilter & { type: keyof typeof contentTypes };

async function showList(actor: Actor, filter: Filter) {
  const { locale } = actor;
  const [list, settings, authors, terms, writers, views] = await Promise.all([
    listEntriesForDesk(actor, filter),
    getSettings(),
    listAuthorChoices(actor),
    listTermChoices(actor, filter.locale ?? locale),
    listWriters(actor),
    listViews(actor, filter.type),
  ]);
  const choices = { locales: settings.locales, authors, terms, writers };
  return <EntryList {...{ filter, list, choices, views, settings, locale }} />;
}

async function showTree(actor: Actor, filter: Filter) {
  const settings = await getSettings();
  const language = filter.locale ?? settings.defaultLocale;
  const tree = await getEntryTree(actor, { ...filter, locale: language });
  const movable = actor.kind === "person" && (actor.role === "admin" || actor.role === "editor");
  return (
    <EntryTreePage
      filter={filter}
      tree={tree}
      language={language}
      locales={settings.locales}
      movable={movable}
      locale={actor.locale}
    />
  );
}

/** A tree is how pages lie; whoever searches or filters gets a list. */
function showsTree(filter: Filter): boolean {
  const { type, q, status, sort, view } = filter;
  const asked = q || status || sort !== "updated" || countFilters({ ...filter, locale: null }) > 0;
  return contentTypes[type].tree && view !== "list" && !asked;
}

function readFilter(actor: Actor, type: string, search: Record<string, unknown>): ListFilter {
  const filter = parseInput(listEntriesInput, { ...search, type }, actor);
  return { ...filter, view: search.view === "list" ? "list" : null };
}
