import { Row, Rows } from "@/components/ui/rows";
import { Badge } from "@/components/ui/status";
import { type ContentKey, contentKeys, contentTypes } from "@/lib/content/registry";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import type { Locale } from "@/lib/messages/catalogue";
import type { TermGroup, TermKind } from "@/lib/taxonomy/types";
import { DeleteTerm, RestoreTerm } from "./delete-term";
import { TermDialog } from "./term-dialog";

type TermRowsProps = {
  items: TermGroup[];
  kind: TermKind;
  /** They were deleted, and can come back. */
  deleted?: boolean;
  locales: Locale[];
  locale: Locale;
};

export function TermRows({ items, kind, deleted = false, locales, locale }: TermRowsProps) {
  const t = siteDeskMessages(locale);
  return (
    <Rows label={deleted ? t.termsDeleted : kind === "tag" ? t.tags : t.categories}>
      {items.map((item) => {
        const others = locales.filter((one) => item.terms[one]?.name !== nameOf(item, locale));
        return (
          <Row
            key={item.group}
            title={nameOf(item, locale)}
            note={
              <span className="inline-flex flex-wrap items-baseline gap-x-2">
                {others.map((one) => (
                  <span key={one} className="inline-flex items-baseline gap-x-1.5">
                    <Badge>{one}</Badge>
                    <span lang={one}>{item.terms[one]?.name ?? t.termMissing}</span>
                  </span>
                ))}
              </span>
            }
            meta={<TermUses item={item} locale={locale} />}
            actions={
              deleted ? (
                <RestoreTerm term={item} name={nameOf(item, locale)} locale={locale} />
              ) : (
                <>
                  <TermDialog term={item} kind={kind} locales={locales} locale={locale} />
                  <DeleteTerm term={item} name={nameOf(item, locale)} locale={locale} />
                </>
              )
            }
          />
        );
      })}
    </Rows>
  );
}

function TermUses({ item, locale }: { item: TermGroup; locale: Locale }) {
  const used = contentKeys.filter((key) => item.uses[key]);
  if (used.length === 0) return siteDeskMessages(locale).termUses(0);
  return (
    <span className="inline-flex gap-x-3">
      {used.map((key) => (
        <a key={key} href={`/admin/entries/${key}?term=${idOf(item)}`} className="quiet-link">
          {countWords(key, item.uses[key] ?? 0, locale)}
        </a>
      ))}
    </span>
  );
}

function countWords(key: ContentKey, count: number, locale: Locale): string {
  const { one, many } = contentTypes[key].labels[locale];
  return `${count} ${(count === 1 ? one : many).toLowerCase()}`;
}

/** In the language of the desk, or else in the one it has. */
export function nameOf({ terms }: TermGroup, locale: Locale): string {
  return (terms[locale] ?? terms.es ?? terms.en)?.name ?? "";
}

function idOf({ terms }: TermGroup): string {
  return (terms.es ?? terms.en)?.id ?? "";
}
