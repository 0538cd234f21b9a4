import { listEntryCards } from "@/lib/entries/queries/public";
import type { EntryCard, EntryView } from "@/lib/entries/types";

/** What to read after an entry: of the newest of its type, those with which it shares most tags. */
export async function listMore(entry: EntryView): Promise<EntryCard[]> {
  const { items } = await listEntryCards({ type: entry.type, locale: entry.locale, perPage: 24 });
  const own = new Set(entry.tags.map(({ slug }) => slug));
  const shared = ({ tags }: EntryCard) => tags.filter(({ slug }) => own.has(slug)).length;
  return items
    .filter(({ id }) => id !== entry.id)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, 3);
}
