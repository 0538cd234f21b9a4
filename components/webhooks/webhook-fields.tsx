import { errorsOf, typedOf } from "@/components/account/form-state";
import { FieldGroup } from "@/components/ui/field";
import { Checkbox } from "@/components/ui/inputs";
import { TextField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/core/action";
import { type PublicationEvent, publicationEvents } from "@/lib/events/types";
import { webhooksMessages } from "@/lib/messages/admin/webhooks";
import type { Locale } from "@/lib/messages/catalogue";

type WebhookFieldsProps = {
  state: FormState;
  webhook?: { name: string; url: string; events: PublicationEvent[] };
  locale: Locale;
};

/** What administrators decide of a webhook, new or known. */
export function WebhookFields({ state, webhook, locale }: WebhookFieldsProps) {
  const t = webhooksMessages(locale);
  const chosen = webhook?.events ?? publicationEvents;
  return (
    <>
      <TextField
        label={t.name}
        hint={t.nameHint}
        name="name"
        autoComplete="off"
        required
        maxLength={100}
        defaultValue={typedOf(state, "name", webhook?.name)}
        error={errorsOf(state, "name")}
      />
      <TextField
        label={t.url}
        hint={t.urlHint}
        name="url"
        type="url"
        autoComplete="off"
        spellCheck={false}
        required
        maxLength={2000}
        defaultValue={typedOf(state, "url", webhook?.url)}
        error={errorsOf(state, "url")}
      />
      <FieldGroup label={t.events} error={errorsOf(state, "events")}>
        {publicationEvents.map((event) => (
          <Checkbox
            key={`${event} ${chosen.includes(event)}`}
            name="events"
            value={event}
            label={t[event]}
            defaultChecked={chosen.includes(event)}
          />
        ))}
      </FieldGroup>
    </>
  );
}

export const webhookFieldNames = ["name", "url", "events"];
