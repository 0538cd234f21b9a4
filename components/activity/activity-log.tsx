import { DeskPage } from "@/components/admin/desk-page";
import { DeskPagination } from "@/components/admin/desk-pagination";
import { InstantForm } from "@/components/admin/instant-form";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/text-field";
import { groupByDay } from "@/lib/activity/present";
import type { Activity } from "@/lib/activity/types";
import type { Page } from "@/lib/entries/types";
import { adminMessages } from "@/lib/messages/admin";
import { activityMessages } from "@/lib/messages/admin/activity";
import { entriesMessages } from "@/lib/messages/admin/entries";
import type { Locale } from "@/lib/messages/catalogue";
import { ActivityDay } from "./activity-day";

type ActivityLogProps = {
  log: Page<Activity>;
  /** Whose deeds are shown; empty for everybody's. */
  person: string;
  actors: { id: string; name: string }[];
  timeZone: string;
  locale: Locale;
};

/** The audit log, a day after another. */
export function ActivityLog({ log, person, actors, timeZone, locale }: ActivityLogProps) {
  const t = activityMessages(locale);
  const today = new Date();
  return (
    <DeskPage
      narrow
      title={t.title}
      lead={t.lead}
      actions={<PersonFilter person={person} actors={actors} locale={locale} />}
    >
      <p className="sr-only" role="status">
        {t.results(log.total)}
      </p>
      {log.items.length === 0 ? (
        <EmptyLog total={log.total} person={person} locale={locale} />
      ) : (
        <div className="grid gap-8">
          {groupByDay(log.items, timeZone).map((day) => (
            <ActivityDay key={day.date} {...{ day, today, timeZone, locale }} />
          ))}
        </div>
      )}
      <DeskPagination
        page={log.page}
        pages={log.pages}
        href={(page) =>
          `/admin/activity?${new URLSearchParams({ ...(person && { person }), page: `${page}` })}`
        }
        locale={locale}
      />
    </DeskPage>
  );
}

type Filter = Pick<ActivityLogProps, "person" | "actors" | "locale">;

function PersonFilter({ person, actors, locale }: Filter) {
  const t = activityMessages(locale);
  return (
    <InstantForm
      action="/admin/activity"
      label={t.person}
      values={{ person }}
      className="flex items-end gap-2"
    >
      <SelectField label={t.person} hideLabel name="person" defaultValue={person}>
        <option value="">{t.everybody}</option>
        {actors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="site">{adminMessages(locale).theSite}</option>
      </SelectField>
      <noscript>
        <Button type="submit">{entriesMessages(locale).apply}</Button>
      </noscript>
    </InstantForm>
  );
}

type EmptyLogProps = { total: number; person: string; locale: Locale };

/** Why there is nothing, and what to do about it. */
export function EmptyLog({ total, person, locale }: EmptyLogProps) {
  const t = activityMessages(locale);
  if (total === 0 && !person) return <EmptyState title={t.empty}>{t.emptyText}</EmptyState>;
  return (
    <EmptyState
      title={total > 0 ? t.pastEnd : t.none}
      action={<LinkButton href="/admin/activity">{t.seeAll}</LinkButton>}
    >
      {total === 0 && t.noneText}
    </EmptyState>
  );
}
