import type { Activity } from "@/lib/activity/types";
import { adminMessages } from "@/lib/messages/admin";
import { activityMessages } from "@/lib/messages/admin/activity";
import type { Locale } from "@/lib/messages/catalogue";

type ActivitySentenceProps = { item: Activity; locale: Locale };

/** Who did what to what: «Marta publicó «Crecida»». */
export function ActivitySentence({ item, locale }: ActivitySentenceProps) {
  const { actor } = item;
  const [before = "", after] = patternOf(item, locale).split("{it}");
  return (
    <>
      <span className="font-medium">{actor ? actor.name : adminMessages(locale).theSite}</span>{" "}
      {before}
      {after !== undefined && <ActivitySubject item={item} locale={locale} />}
      {after}
    </>
  );
}

/** An operation that another version brought is told by its name. */
function patternOf({ operation, actor, subject }: Activity, locale: Locale): string {
  const t = activityMessages(locale);
  const words: Record<string, unknown> = t;
  const own = actor && subject?.id === actor.id ? words[`${operation}.own`] : undefined;
  const pattern = own ?? words[operation];
  return typeof pattern === "string" ? pattern : t.other(operation);
}

function ActivitySubject({ item: { operation, subject }, locale }: ActivitySentenceProps) {
  const t = activityMessages(locale);
  const [domain = ""] = operation.split(".");
  if (!subject) return <span className="text-ink-soft">{goneIn(domain, locale)}</span>;
  const title = subject.title || adminMessages(locale).untitled;
  const named = subject.href ? (
    <a href={subject.href} className="quiet-link">
      {title}
    </a>
  ) : (
    title
  );
  return domain === "people" ? (
    named
  ) : (
    <span>
      {t.quoteStart}
      {named}
      {t.quoteEnd}
    </span>
  );
}

function goneIn(domain: string, locale: Locale): string {
  const t = activityMessages(locale);
  const gone: Record<string, string> = {
    entries: t.goneEntry,
    media: t.goneMedia,
    people: t.gonePerson,
  };
  return gone[domain] ?? t.goneThing;
}
