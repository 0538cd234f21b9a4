import { DeskPage } from "@/components/admin/desk-page";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Folder, LibraryPage } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import type { UnfinishedUpload } from "@/lib/uploads/types";
import { FolderBar } from "./folder-bar";
import { addressOf, type LibraryFilters, narrows } from "./library-address";
import { LibraryFilterBar } from "./library-filter-bar";
import { LibraryItems } from "./library-items";
import { LibraryPages } from "./library-pages";
import { LibraryUploads } from "./library-uploads";

type LibraryProps = {
  library: LibraryPage;
  folders: Folder[];
  filters: LibraryFilters;
  locale: Locale;
  /** Who looks at it. */
  owner: string;
  /** What they began to upload and did not finish. */
  unfinished: UnfinishedUpload[];
  /** May rename and remove folders. */
  arranges: boolean;
};

/** The desk's library; searching, filtering and paging are plain addresses. */
export function Library({ library, folders, filters, locale, arranges, ...own }: LibraryProps) {
  const t = mediaMessages(locale);
  const filtered = narrows(filters);
  const { items, total, beyond } = library;
  const counted = beyond ? t.beyond(total) : filtered ? t.found(total) : t.count(total);
  const folder = folders.find(({ id }) => id === filters.folder) ?? null;
  return (
    <DeskPage
      title={t.title}
      lead={counted}
      actions={<FolderBar folder={folder} arranges={arranges} locale={locale} />}
    >
      <LibraryUploads locale={locale} folder={folder} {...own}>
        <LibraryFilterBar filters={filters} folders={folders} locale={locale} />
        {folder && <h2 className="title text-h4">{folder.name}</h2>}
        {items.length > 0 ? (
          <LibraryItems
            key={addressOf(filters)}
            items={items}
            folders={folders}
            filters={filters}
            locale={locale}
          />
        ) : (
          <Nothing filtered={filtered} locale={locale} />
        )}
        <LibraryPages library={library} filters={filters} locale={locale} />
      </LibraryUploads>
    </DeskPage>
  );
}

function Nothing({ filtered, locale }: { filtered: boolean; locale: Locale }) {
  const t = mediaMessages(locale);
  if (!filtered) return <EmptyState title={t.empty}>{t.emptyHint}</EmptyState>;
  return (
    <EmptyState
      title={t.nothingFound}
      action={<LinkButton href="/admin/media">{t.showAll}</LinkButton>}
    >
      {t.nothingFoundHint}
    </EmptyState>
  );
}
