import { Badge } from "@/components/ui/status";
import { accountMessages } from "@/lib/messages/account";
import type { Locale } from "@/lib/messages/catalogue";
import { deviceOf } from "@/lib/people/present";
import type { SessionView } from "@/lib/people/types";
import { EndOtherSessionsForm, EndSessionForm } from "./end-session-form";

type Props = { locale: Locale; timeZone: string; sessions: SessionView[] };

/** Where the account is open; there is always one, that of whoever reads this. */
export function SessionList({ locale, timeZone, sessions }: Props) {
  const t = accountMessages(locale);
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "es-ES", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  });
  return (
    <div className="grid gap-5">
      <ul className="grid border-line border-b">
        {sessions.map((session) => {
          const device = deviceOf(session.userAgent) || t.unknownDevice;
          const when = (date: string) => (
            <time dateTime={date}>{format.format(new Date(date))}</time>
          );
          return (
            <li
              key={session.id}
              className="flex items-center justify-between gap-4 border-line border-t py-3"
            >
              <div className="grid gap-0.5">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {device}
                  {session.current && <Badge tone="accent">{t.thisSession}</Badge>}
                </p>
                <p className="text-ink-soft text-note">
                  {t.since} {when(session.createdAt)}
                  <br />
                  {t.lastSeen} {when(session.lastSeenAt)}
                </p>
              </div>
              {!session.current && (
                <EndSessionForm locale={locale} id={session.id} device={device} />
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && <EndOtherSessionsForm locale={locale} />}
    </div>
  );
}
