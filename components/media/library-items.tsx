"use client";

import { useState } from "react";
import type { Folder, LibraryItem } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { BulkBar } from "./bulk-bar";
import { FileDetails } from "./file-details";
import { ItemGrid } from "./item-grid";
import { ItemList } from "./item-list";
import type { LibraryFilters } from "./library-address";
import { useSelection } from "./use-selection";

type LibraryItemsProps = {
  items: LibraryItem[];
  folders: Folder[];
  filters: LibraryFilters;
  locale: Locale;
};

/** The files of a page; each opens what is known of it, and several may be marked. */
export function LibraryItems({ items, folders, filters, locale }: LibraryItemsProps) {
  const t = mediaMessages(locale);
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = items.find((item) => item.id === shownId) ?? null;
  const selection = useSelection(items);
  const list = {
    items,
    locale,
    selection,
    onChoose: (item: LibraryItem) => setShownId(item.id),
  };
  return (
    <>
      <BulkBar items={items} selection={selection} folders={folders} locale={locale} />
      {filters.view === "grid" ? <ItemGrid {...list} nameOf={t.open} /> : <ItemList {...list} />}
      {shown && (
        <FileDetails
          key={shown.id}
          item={shown}
          folders={folders}
          locale={locale}
          onClose={() => setShownId(null)}
        />
      )}
    </>
  );
}
