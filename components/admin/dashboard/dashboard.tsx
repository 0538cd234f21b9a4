import { DemoCard } from "@/components/demo/demo-card";
import { LinkButton } from "@/components/ui/button";
import { TabLinks } from "@/components/ui/tab-links";
import type { Activity, Checklist } from "@/lib/activity/types";
import type { DemoState } from "@/lib/demo/types";
import type { DeskRow } from "@/lib/entries/types";
import { dashboardMessages } from "@/lib/messages/admin/dashboard";
import type { Locale } from "@/lib/messages/catalogue";
import { DeskPage, DeskPart } from "../desk-page";
import { CreateEntry } from "../entries/create-entry";
import { EntryRows } from "../entries/entry-rows";
import type { DeskPerson } from "../person-links";
import { ActivityList } from "./activity-list";
import { FirstDay, FirstDayHidden } from "./first-day";
import { Needs } from "./needs";

type DashboardProps = {
  person: Pick<DeskPerson, "name" | "role">;
  needs: { returned: DeskRow[]; review: DeskRow[] };
  /** Deliveries that were given up. */
  failed: number;
  /** In which languages one can begin to write, and the one that is chosen. */
  languages: Locale[];
  language: Locale;
  overview: { drafts: DeskRow[]; scheduled: DeskRow[]; published: DeskRow[] };
  activity: Activity[];
  checklist: Checklist | null;
  demo: DemoState | null;
  mine: boolean;
  timeZone: string;
  locale: Locale;
};

/** What one left off, what comes next and what has happened. */
export function Dashboard({
  person,
  needs,
  overview,
  checklist,
  demo,
  mine,
  ...rest
}: DashboardProps) {
  const { activity, failed, languages, language, timeZone, locale } = rest;
  const t = dashboardMessages(locale);
  const first = person.name.split(" ")[0] ?? person.name;
  const open = checklist && Object.values(checklist.done).includes(false);
  const lists = [
    { title: t.drafts, rows: overview.drafts, none: t.noDrafts },
    { title: t.scheduled, rows: overview.scheduled, none: t.noScheduled },
    {
      title: t.published,
      rows: overview.published,
      none: t.noPublished,
      date: "published" as const,
    },
  ];
  return (
    <DeskPage
      title={t.greeting(first)}
      actions={
        <>
          <LinkButton href="/admin/media" icon="upload">
            {t.upload}
          </LinkButton>
          <CreateEntry type="post" locales={languages} language={language} locale={locale} />
        </>
      }
    >
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-8">
          <Needs {...{ needs, failed, timeZone, locale }} />
          {open && !checklist.hidden && <FirstDay checklist={checklist} locale={locale} />}
          <TabLinks
            label={t.whose}
            links={[
              { href: "/admin?whose=all", label: t.everybody, current: !mine },
              { href: "/admin?whose=mine", label: t.mine, current: mine },
            ]}
          />
          {lists.map(({ title, rows, none, date }) => (
            <DeskPart key={title} title={title}>
              {rows.length > 0 ? (
                <EntryRows
                  label={title}
                  rows={rows}
                  date={date}
                  locale={locale}
                  timeZone={timeZone}
                />
              ) : (
                <p className="py-3 text-ink-soft">{none}</p>
              )}
            </DeskPart>
          ))}
        </div>
        <div className="grid gap-10">
          {demo && <DemoCard state={demo} locale={locale} />}
          <DeskPart
            title={t.activity}
            action={
              person.role === "admin" && (
                <a
                  href="/admin/activity"
                  className="quiet-link touch-target inline-flex items-center text-note"
                >
                  {t.allActivity}
                </a>
              )
            }
          >
            <ActivityList items={activity} timeZone={timeZone} locale={locale} />
          </DeskPart>
          {open && checklist.hidden && <FirstDayHidden locale={locale} />}
        </div>
      </div>
    </DeskPage>
  );
}
