import { Icon } from "@/components/ui/icon";
import { contentTypes } from "@/lib/content/registry";
import { entriesMessages } from "@/lib/messages/admin/entries";
import type { Locale } from "@/lib/messages/catalogue";
import { type ListFilter, listAddress, unfiltered } from "./list-address";

type ViewLinksProps = { filter: ListFilter; tree?: boolean; locale: Locale };

/** Between the tree and the list of a type that has both. */
export function ViewLinks({ filter, tree = false, locale }: ViewLinksProps) {
  const t = entriesMessages(locale);
  if (!contentTypes[filter.type as keyof typeof contentTypes]?.tree) return null;
  const { type, locale: language } = filter;
  const plain = { ...unfiltered, type, status: null, sort: "updated", page: 1 };
  const views = [
    { label: t.asTree, icon: "book", view: null, current: tree },
    { label: t.asList, icon: "list", view: "list", current: !tree },
  ] as const;
  return (
    <nav aria-label={t.views} className="view-links">
      {views.map(({ label, icon, view, current }) => (
        <a
          key={label}
          href={listAddress({ ...plain, locale: language, view })}
          aria-current={current ? "page" : undefined}
        >
          <Icon name={icon} size={16} />
          {label}
        </a>
      ))}
    </nav>
  );
}
