import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { peopleMessages } from "@/lib/messages/admin/people";
import type { Locale } from "@/lib/messages/catalogue";

type Props = { url: string; expiresAt: string; timeZone: string; locale: Locale };

/** A fresh link. */
export function SignInLink({ url, expiresAt, timeZone, locale }: Props) {
  const t = peopleMessages(locale);
  const until = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "es-ES", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  });
  return (
    <div className="grid w-full gap-3">
      <Notice tone="good" live>
        {t.linkMade}
      </Notice>
      <CopyField
        label={t.linkAddress}
        hint={`${t.linkUntil} ${until.format(new Date(expiresAt))}.`}
        value={url}
        words={{ copy: t.copy, copied: t.copied, selected: t.selected }}
      />
    </div>
  );
}
