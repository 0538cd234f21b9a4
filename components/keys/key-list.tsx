import { Badge } from "@/components/ui/status";
import type { KeyView } from "@/lib/keys/types";
import type { Locale } from "@/lib/messages/catalogue";
import { keyMessages } from "@/lib/messages/keys";
import { RevokeKeyForm } from "./revoke-key-form";

type Props = { keys: KeyView[]; timeZone: string; locale: Locale };

/** The keys of one person, with what each may do and when it was last used. */
export function KeyList({ keys, timeZone, locale }: Props) {
  const t = keyMessages(locale);
  const language = locale === "en" ? "en-GB" : "es-ES";
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  });
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const when = (date: string) => <time dateTime={date}>{format.format(new Date(date))}</time>;
  return (
    <ul className="grid border-line border-b">
      {keys.map(({ id, name, prefix, scopes, createdAt, expiresAt, expired, lastUsedAt }) => (
        <li
          key={id}
          className="flex items-start justify-between gap-4 border-line border-t py-3 [overflow-wrap:anywhere]"
        >
          <div className="grid min-w-0 gap-0.5">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="font-medium">{name}</span>
              <code className="font-mono text-ink-soft text-note">{prefix}…</code>
              {expired && <Badge tone="warn">{t.expired}</Badge>}
            </p>
            <p className="text-note">
              {t.may} {list.format(scopes.map((scope) => t[scope].toLocaleLowerCase(language)))}
            </p>
            <p className="text-ink-soft text-note">
              {lastUsedAt ? (
                <>
                  {t.lastUsed} {when(lastUsedAt)}
                </>
              ) : (
                t.neverUsed
              )}
              <br />
              {t.made} {when(createdAt)}
              <br />
              {expiresAt ? (
                <>
                  {t.expires} {when(expiresAt)}
                </>
              ) : (
                t.neverExpires
              )}
            </p>
          </div>
          <RevokeKeyForm id={id} name={name} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
