"use client";

import { cn } from "@/lib/core/cn";
import type { LibraryItem } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { briefOf, lacksAlt } from "./facts";
import { ItemMark } from "./item-mark";
import { Thumbnail } from "./thumbnail";
import { useGridKeys } from "./use-grid-keys";
import type { Selection } from "./use-selection";

type ItemGridProps = {
  items: LibraryItem[];
  locale: Locale;
  /** What pressing a file does, for those who hear it. */
  nameOf: (filename: string) => string;
  onChoose: (item: LibraryItem) => void;
  /** Where files may be marked. */
  selection?: Selection;
};

export function ItemGrid({ items, locale, nameOf, onChoose, selection }: ItemGridProps) {
  const t = mediaMessages(locale);
  const keys = useGridKeys(selection);
  return (
    <ul
      {...keys}
      aria-label={t.files}
      className="grid grid-cols-[repeat(auto-fill,minmax(min(8.5rem,calc(50%-0.5rem)),1fr))] gap-x-4 gap-y-6"
    >
      {items.map((item) => (
        <li key={item.id} className="relative">
          <button
            type="button"
            data-file={item.id}
            className={cn(
              "grid w-full cursor-pointer gap-2 rounded-md text-start",
              selection?.ids.has(item.id) && "outline-2 outline-accent outline-offset-4",
            )}
            onClick={() => onChoose(item)}
          >
            <Thumbnail media={item} size="large" />
            <span className="grid min-w-0 gap-0.5">
              <span className="sr-only">{nameOf(item.filename)}</span>
              <span aria-hidden="true" className="truncate text-ui">
                {item.filename}
              </span>
              <span className="text-note text-ink-soft tabular-nums">{briefOf(item, locale)}</span>
              {lacksAlt(item) && <span className="text-note text-warn">{t.altMissing}</span>}
            </span>
          </button>
          {selection && (
            <span className="absolute start-1 top-1 rounded-sm bg-raised/90 pointer-coarse:bg-transparent">
              <ItemMark item={item} selection={selection} locale={locale} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
