import { ActivitySentence } from "@/components/activity/activity-sentence";
import type { Activity } from "@/lib/activity/types";
import { dashboardMessages } from "@/lib/messages/admin/dashboard";
import type { Locale } from "@/lib/messages/catalogue";
import { When } from "../when";

type ActivityListProps = { items: Activity[]; timeZone: string; locale: Locale };

/** Who did what, a sentence each. */
export function ActivityList({ items, timeZone, locale }: ActivityListProps) {
  const t = dashboardMessages(locale);
  if (items.length === 0) return <p className="py-3 text-ink-soft">{t.noActivity}</p>;
  return (
    <ol>
      {items.map((item) => (
        <li key={item.id} className="border-line border-b py-2.5 text-note leading-normal">
          <ActivitySentence item={item} locale={locale} />{" "}
          <span className="whitespace-nowrap text-ink-soft">
            <When date={item.at} locale={locale} timeZone={timeZone} />
          </span>
        </li>
      ))}
    </ol>
  );
}
