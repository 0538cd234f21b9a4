import { AskedForm } from "@/components/account/asked-form";
import { revokeKeyAction } from "@/lib/keys/actions";
import type { Locale } from "@/lib/messages/catalogue";
import { keyMessages } from "@/lib/messages/keys";

type Props = { id: string; name: string; locale: Locale };

export function RevokeKeyForm({ id, name, locale }: Props) {
  const t = keyMessages(locale);
  const words = {
    act: t.revoke,
    named: t.revokeKey(name),
    pending: t.revoking,
    title: t.revokeAsk(name),
    text: t.revokeText,
  };
  return <AskedForm action={revokeKeyAction} id={id} locale={locale} words={words} />;
}
