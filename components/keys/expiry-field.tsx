import { errorsOf, typedOf } from "@/components/account/form-state";
import { FieldGroup } from "@/components/ui/field";
import { Radio } from "@/components/ui/inputs";
import { TextField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/core/action";
import type { Locale } from "@/lib/messages/catalogue";
import { keyMessages } from "@/lib/messages/keys";

type Props = { state: FormState; locale: Locale };

/** The day has its field once it is chosen, by style alone: it is so without JavaScript too. */
export function ExpiryField({ state, locale }: Props) {
  const t = keyMessages(locale);
  const chosen = typedOf(state, "expiry", "90");
  const radio = (value: string, label: string, hint?: string) => (
    <Radio
      key={`${value} ${chosen}`}
      name="expiry"
      {...{ value, label, hint }}
      defaultChecked={value === chosen}
    />
  );
  return (
    <div className="group grid gap-3">
      <FieldGroup label={t.expiry} error={errorsOf(state, "days")}>
        {[30, 90, 365].map((days) => radio(String(days), t.inDays(days)))}
        {radio("never", t.never, t.neverHint)}
        {radio("date", t.onDate)}
      </FieldGroup>
      <div className="hidden group-has-[[value=date]:checked]:block">
        <TextField
          label={t.until}
          name="until"
          type="date"
          defaultValue={typedOf(state, "until")}
          error={errorsOf(state, "until")}
        />
      </div>
    </div>
  );
}
