import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { webhooksMessages } from "@/lib/messages/admin/webhooks";
import type { Locale } from "@/lib/messages/catalogue";

type SecretOnceProps = { secret: string; told: string; locale: Locale };

/** A fresh secret. It is in what the action answered and nowhere else. */
export function SecretOnce({ secret, told, locale }: SecretOnceProps) {
  const { secret: label, copy, copied, selected } = webhooksMessages(locale);
  return (
    <div className="grid w-full gap-3">
      <Notice tone="good" live>
        {told}
      </Notice>
      <CopyField label={label} value={secret} words={{ copy, copied, selected }} />
    </div>
  );
}
