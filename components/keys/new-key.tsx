import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import type { Scope } from "@/lib/core/actor";
import type { Locale } from "@/lib/messages/catalogue";
import { keyMessages } from "@/lib/messages/keys";

type Props = { name: string; scopes: Scope[]; token: string; origin: string; locale: Locale };

/** A fresh key, and how it is used. */
export function NewKey({ name, scopes, token, origin, locale }: Props) {
  const t = keyMessages(locale);
  const call = callWith(scopes, origin);
  const header = `Authorization: Bearer ${token}`;
  return (
    <div className="grid gap-3">
      <Notice tone="good" live>
        {t.madeKey(name)}
      </Notice>
      <CopyField
        label={t.key}
        hint={t.keyHint}
        value={token}
        words={{ copy: t.copy, copied: t.copied, selected: t.selected }}
      />
      <p className="text-ink-soft text-note">{call ? t.howTo : t.howToSend}</p>
      <code className="block whitespace-pre-wrap rounded-sm bg-raised p-3 font-mono text-note [overflow-wrap:anywhere]">
        {call ? `curl -H "${header}" ${call}` : header}
      </code>
    </div>
  );
}

/** Something that this key may do. */
function callWith(scopes: Scope[], origin: string): string | null {
  if (scopes.includes("read")) return `${origin}/api/v1/entries`;
  if (scopes.includes("media")) return `-F file=@foto.jpg ${origin}/api/v1/media`;
  return null;
}
