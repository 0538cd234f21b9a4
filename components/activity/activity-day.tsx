import { PersonAvatar } from "@/components/people/person-avatar";
import { Icon } from "@/components/ui/icon";
import type { Day } from "@/lib/activity/present";
import { activityMessages } from "@/lib/messages/admin/activity";
import type { Locale } from "@/lib/messages/catalogue";
import { ActivitySentence } from "./activity-sentence";

type ActivityDayProps = { day: Day; today: Date; timeZone: string; locale: Locale };

/** What was done in one day, a sentence and an hour each. */
export function ActivityDay({ day, today, timeZone, locale }: ActivityDayProps) {
  const t = activityMessages(locale);
  const hour = new Intl.DateTimeFormat(languageOf(locale), { timeStyle: "short", timeZone });
  return (
    <section>
      <h2 className="border-line border-b pb-2 font-medium text-note text-ink-soft">
        <time dateTime={day.date}>{nameOf(day.date, { today, timeZone, locale })}</time>
      </h2>
      <ol>
        {day.items.map((item) => (
          <li
            key={item.id}
            className="flex min-h-11 items-start gap-3 border-line border-b py-2.5 leading-normal"
          >
            {item.actor ? (
              <PersonAvatar name={item.actor.name} picture={item.actor.avatar} size={24} />
            ) : (
              <Icon name="channel" className="mx-0.5 mt-0.5 flex-none text-ink-soft" />
            )}
            <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              <ActivitySentence item={item} locale={locale} />
              {item.times > 1 && <span className="text-ink-soft"> · {t.times(item.times)}</span>}
            </p>
            <time dateTime={item.at} className="flex-none text-ink-soft text-note tabular-nums">
              {hour.format(new Date(item.at))}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Place = Omit<ActivityDayProps, "day">;

function nameOf(date: string, { today, timeZone, locale }: Place): string {
  const t = activityMessages(locale);
  const key = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  const full = new Intl.DateTimeFormat(languageOf(locale), { dateStyle: "full", timeZone: "UTC" });
  const words = full.format(new Date(`${date}T12:00:00Z`));
  if (date === key.format(today)) return `${t.today}, ${words}`;
  if (date === key.format(new Date(today.getTime() - 86_400_000)))
    return `${t.yesterday}, ${words}`;
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

const languageOf = (locale: Locale) => (locale === "en" ? "en-GB" : "es-ES");
