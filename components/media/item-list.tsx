import { Button } from "@/components/ui/button";
import { Row, Rows } from "@/components/ui/rows";
import { Status } from "@/components/ui/status";
import type { LibraryItem } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { briefOf, lacksAlt } from "./facts";
import { ItemMark } from "./item-mark";
import { Thumbnail } from "./thumbnail";
import type { Selection } from "./use-selection";

type ItemListProps = {
  items: LibraryItem[];
  locale: Locale;
  selection: Selection;
  onChoose: (item: LibraryItem) => void;
};

export function ItemList({ items, locale, selection, onChoose }: ItemListProps) {
  const t = mediaMessages(locale);
  return (
    <Rows label={t.files}>
      {items.map((item) => (
        <Row
          key={item.id}
          leading={
            <span className="flex items-center gap-3">
              <ItemMark item={item} selection={selection} locale={locale} />
              <Thumbnail media={item} size="small" />
            </span>
          }
          title={item.filename}
          note={[item.folder?.name, briefOf(item, locale)].filter(Boolean).join(" · ")}
          meta={item.uses > 0 ? t.usedTimes(item.uses) : undefined}
          status={
            lacksAlt(item) && (
              <Status shape="triangle" tone="warn">
                {t.altMissing}
              </Status>
            )
          }
          actions={
            <Button
              size="sm"
              onClick={() => onChoose(item)}
              aria-label={t.detailsOf(item.filename)}
            >
              {t.details}
            </Button>
          }
        />
      ))}
    </Rows>
  );
}
