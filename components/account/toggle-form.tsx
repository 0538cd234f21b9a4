"use client";

import { useActionState } from "react";
import type { IconName } from "@/components/ui/icon-paths";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormHandler, FormState } from "@/lib/core/action";
import { FormOutcome } from "./form-outcome";
import { useFocusOnProblem } from "./form-state";

type ToggleFormProps<O> = {
  action: FormHandler<O>;
  id: string;
  disabled: boolean;
  icons: { enable: IconName; disable: IconName };
  words: { enable: string; enabling: string; disable: string; disabling: string };
};

/** One button that does and undoes, in the same place. */
export function ToggleForm<O>({ action, id, disabled, icons, words }: ToggleFormProps<O>) {
  const [state, send] = useActionState<FormState<O>, FormData>(action, null);
  const form = useFocusOnProblem(state);
  return (
    <form ref={form} action={send} className="grid justify-items-start gap-4">
      <FormOutcome state={state} fields={[]} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="disabled" value={String(!disabled)} />
      <SubmitButton
        variant="quiet"
        icon={disabled ? icons.enable : icons.disable}
        pendingLabel={disabled ? words.enabling : words.disabling}
      >
        {disabled ? words.enable : words.disable}
      </SubmitButton>
    </form>
  );
}
