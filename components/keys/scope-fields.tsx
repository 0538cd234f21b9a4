import { errorsOf } from "@/components/account/form-state";
import { FieldGroup } from "@/components/ui/field";
import { Checkbox } from "@/components/ui/inputs";
import type { FormState } from "@/lib/core/action";
import type { Scope } from "@/lib/core/actor";
import type { Locale } from "@/lib/messages/catalogue";
import { keyMessages } from "@/lib/messages/keys";

type Props = { state: FormState; available: readonly Scope[]; locale: Locale };

/** One box for each thing that a key may do, with what that means. */
export function ScopeFields({ state, available, locale }: Props) {
  const t = keyMessages(locale);
  const wrong = errorsOf(state, "scopes");
  const isChosen = (scope: Scope) =>
    state && !state.ok ? state.typed[`scope.${scope}`] !== undefined : scope === "read";
  return (
    <FieldGroup label={t.scopes} error={wrong}>
      {available.map((scope, n) => (
        <Checkbox
          key={`${scope} ${isChosen(scope)}`}
          name={`scope.${scope}`}
          label={t[scope]}
          hint={t[`${scope}Text`]}
          defaultChecked={isChosen(scope)}
          aria-invalid={wrong.length > 0 && n === 0 ? true : undefined}
        />
      ))}
    </FieldGroup>
  );
}
