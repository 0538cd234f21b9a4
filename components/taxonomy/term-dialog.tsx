"use client";

import { useActionState, useEffect, useId, useState } from "react";
import { FormOutcome } from "@/components/account/form-outcome";
import { errorsOf, typedOf, useFocusOnProblem } from "@/components/account/form-state";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { adminMessages } from "@/lib/messages/admin";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import type { Locale } from "@/lib/messages/catalogue";
import { uiMessages } from "@/lib/messages/ui";
import { saveTermAction } from "@/lib/taxonomy/actions";
import type { TermGroup, TermKind } from "@/lib/taxonomy/types";

type TermDialogProps = {
  /** The term to change; without it, a new one. */
  term?: TermGroup;
  kind: TermKind;
  locales: Locale[];
  locale: Locale;
};

/** A button and the dialog that names a term in each language. */
export function TermDialog({ term, kind, locales, locale }: TermDialogProps) {
  const [open, setOpen] = useState(false);
  const t = siteDeskMessages(locale);
  const create = kind === "tag" ? t.termNew : t.categoryNew;
  const name = (term?.terms[locale] ?? term?.terms.es ?? term?.terms.en)?.name ?? "";
  const title = term ? t.termRename(name) : create;
  return (
    <>
      {term ? (
        <IconButton icon="edit" label={title} onClick={() => setOpen(true)} />
      ) : (
        <Button variant="primary" icon="plus" data-create="" onClick={() => setOpen(true)}>
          {create}
        </Button>
      )}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        closeLabel={uiMessages(locale).close}
        size="sm"
      >
        <TermForm {...{ term, kind, locales, locale }} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function TermForm({
  term,
  kind,
  locales,
  locale,
  onDone,
}: TermDialogProps & { onDone: () => void }) {
  const t = siteDeskMessages(locale);
  const [state, send] = useActionState(saveTermAction, null);
  const form = useFocusOnProblem(state);
  const id = useId();
  useEffect(() => {
    if (state?.ok) onDone();
  }, [state, onDone]);
  const labels = { es: t.termNameEs, en: t.termNameEn };
  // A name in a language that the site no longer has is kept as it is.
  const shown = (["es", "en"] as const).filter((one) => locales.includes(one));
  const hidden = (["es", "en"] as const).filter((one) => !locales.includes(one));
  return (
    <form ref={form} action={send} className="grid gap-4">
      <input type="hidden" name="kind" value={kind} />
      {term && <input type="hidden" name="group" value={term.group} />}
      {hidden.map((one) => (
        <input key={one} type="hidden" name={`names.${one}`} value={term?.terms[one]?.name ?? ""} />
      ))}
      <FormOutcome state={state} fields={shown.map((one) => `names.${one}`)} />
      {shown.map((one) => (
        <TextField
          key={one}
          id={`${id}-${one}`}
          label={labels[one]}
          name={`names.${one}`}
          lang={one}
          maxLength={60}
          autoComplete="off"
          defaultValue={typedOf(state, `names.${one}`, term?.terms[one]?.name)}
          error={errorsOf(state, `names.${one}`)}
        />
      ))}
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>{adminMessages(locale).cancel}</Button>
        <SubmitButton pendingLabel={adminMessages(locale).saving}>
          {adminMessages(locale).save}
        </SubmitButton>
      </div>
    </form>
  );
}
