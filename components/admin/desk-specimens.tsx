import { ActivitySpecimens } from "@/components/activity/activity-specimens";
import { ChannelSpecimens } from "@/components/channels/channel-specimens";
import { PeopleSpecimens } from "@/components/people/people-specimens";
import { EmptyTerms } from "@/components/taxonomy/terms-page";
import { SkeletonRows } from "@/components/ui/skeleton";
import { type DeskRow, entryStatuses } from "@/lib/entries/types";
import { adminMessages } from "@/lib/messages/admin";
import type { Locale } from "@/lib/messages/catalogue";
import { specimenMessages } from "@/lib/messages/specimens";
import { uiMessages } from "@/lib/messages/ui";
import { EntryRows } from "./entries/entry-rows";
import type { ListFilter } from "./entries/list-address";
import { EmptyList } from "./entries/list-states";
import { Specimen, SpecimenSection } from "./specimens/specimen";

const plain: ListFilter = {
  type: "post",
  q: "",
  status: null,
  locale: null,
  author: null,
  term: null,
  dated: "updated",
  from: null,
  to: null,
  sort: "updated",
  page: 1,
  view: null,
};

const sampleId = "00000000-0000-7000-8000-00000000000";

const rows: DeskRow[] = [false, true].flatMap((changed) =>
  entryStatuses.map((status, at) => ({
    id: `${sampleId}${changed ? at + 5 : at}`,
    type: "post" as const,
    locale: at % 2 ? ("en" as const) : ("es" as const),
    title: changed ? "El río que volvió a su cauce, y lo que contaron en la orilla" : "",
    status,
    changed,
    url: "/blog/muestra",
    parentId: null,
    author: { id: sampleId, name: "Ana Ríos" },
    updatedAt: "2026-03-10T12:00:00Z",
    publishedAt: null,
    deletedAt: status === "trashed" ? new Date(Date.now() - 86_400_000).toISOString() : null,
    translations: at % 2 ? [{ id: sampleId, locale: "es" as const, status }] : [],
    behind: changed && status === "published",
    inReview: changed && status === "draft",
    rights: { canEdit: false, canPublish: false, canTrash: false, canAnswer: false },
  })),
);

/** The lists of the desk in each of their states: full, empty in all its ways, on its way. */
export function DeskSpecimens({ locale }: { locale: Locale }) {
  const names = specimenMessages(locale);
  const shared = { locale, timeZone: "Europe/Madrid" };
  return (
    <SpecimenSection id="desk" title={adminMessages(locale).desk}>
      <Specimen name={names.full} className="block">
        <EntryRows label={names.full} rows={rows} {...shared} />
      </Specimen>
      <Specimen name={names.loading} className="block">
        <SkeletonRows label={uiMessages(locale).loading} />
      </Specimen>
      <Specimen name={names.empty} className="grid gap-x-8 md:grid-cols-2">
        <EmptyList filter={plain} locale={locale} total={0} />
        <EmptyList filter={{ ...plain, q: "zócalo" }} locale={locale} total={0} />
        <EmptyList filter={{ ...plain, page: 9 }} locale={locale} total={3} />
        {entryStatuses.map((status) => (
          <EmptyList key={status} filter={{ ...plain, status }} locale={locale} total={0} />
        ))}
        <EmptyTerms q="" kind="tag" locale={locale} />
        <EmptyTerms q="zócalo" kind="tag" locale={locale} />
      </Specimen>
      <ChannelSpecimens locale={locale} />
      <PeopleSpecimens locale={locale} />
      <ActivitySpecimens locale={locale} />
    </SpecimenSection>
  );
}
