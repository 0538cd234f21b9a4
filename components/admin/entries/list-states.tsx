import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { entriesMessages } from "@/lib/messages/admin/entries";
import type { Locale } from "@/lib/messages/catalogue";
import { countFilters, type ListFilter, listAddress, unfiltered } from "./list-address";

type EmptyListProps = {
  filter: ListFilter;
  locale: Locale;
  total: number;
  /** What to do where there is nothing yet. */
  create?: ReactNode;
};

/** Why a list shows nothing, and what to do about it. */
export function EmptyList({ filter, locale, total, create }: EmptyListProps) {
  const t = entriesMessages(locale);
  if (total > 0) {
    return (
      <EmptyState
        title={t.pastEnd}
        action={<LinkButton href={listAddress(filter)}>{t.toFirstPage}</LinkButton>}
      >
        {t.pastEndText}
      </EmptyState>
    );
  }
  if (filter.q || countFilters(filter) > 0) {
    return (
      <EmptyState
        title={t.noneFound}
        action={<LinkButton href={listAddress(filter, unfiltered)}>{t.clear}</LinkButton>}
      >
        {t.noneFoundText}
      </EmptyState>
    );
  }
  return <NothingYet filter={filter} locale={locale} create={create} />;
}

type NothingYetProps = Omit<EmptyListProps, "total">;

function NothingYet({ filter, locale, create }: NothingYetProps) {
  const { status } = filter;
  const t = entriesMessages(locale);
  if (!status) {
    return (
      <EmptyState title={t.emptyPosts} action={create}>
        {t.emptyText}
      </EmptyState>
    );
  }
  const title = {
    draft: t.emptyDraft,
    review: t.emptyReview,
    scheduled: t.emptyScheduled,
    published: t.emptyPublished,
    unpublished: t.emptyUnpublished,
    trashed: t.emptyTrashed,
  }[status];
  const text =
    { trashed: t.emptyTrashedText, review: t.emptyReviewText }[status as string] ?? t.emptyText;
  const drafts = status === "published" || status === "scheduled";
  const toDrafts = listAddress(filter, { status: "draft" });
  return (
    <EmptyState
      title={title}
      action={
        drafts ? (
          <LinkButton href={toDrafts}>{t.seeDrafts}</LinkButton>
        ) : (
          status === "draft" && create
        )
      }
    >
      {text}
    </EmptyState>
  );
}
