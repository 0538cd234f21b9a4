"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/text-field";
import type { Problem } from "@/lib/core/result";
import { adminMessages } from "@/lib/messages/admin";
import { bulkMessages } from "@/lib/messages/admin/bulk";
import type { Locale } from "@/lib/messages/catalogue";
import { uiMessages } from "@/lib/messages/ui";
import type { Term } from "@/lib/taxonomy/types";
import type { Act } from "./use-bulk";

export type BulkChoices = {
  /** Who may be given entries; nobody for those who may not give. */
  writers: { id: string; name: string }[];
  terms: Term[];
};

export type AskedVerb = "publish" | "assign" | "tag";

type BulkDialogProps = {
  verb: AskedVerb;
  count: number;
  choices: BulkChoices;
  locale: Locale;
  onClose: () => void;
  onSend: (act: Act) => Promise<Problem | null>;
};

/** What must be said before many entries change: yes, or to whom they go. */
export function BulkDialog({ verb, count, choices, locale, onClose, onSend }: BulkDialogProps) {
  const t = bulkMessages(locale);
  const form = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const [empty, setEmpty] = useState(false);
  const publishes = verb === "publish";
  const title = { publish: t.publishTitle(count), assign: t.assignTitle, tag: t.tagTitle }[verb];

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const act = actOf(verb, new FormData(event.currentTarget));
    setEmpty(act === null);
    if (!act) return;
    setPending(true);
    const stood = await onSend(act);
    setProblem(stood);
    setPending(false);
  }

  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title={title}
      description={publishes ? t.publishText : t.chosen(count)}
      closeLabel={uiMessages(locale).close}
      footer={
        <>
          <Button onClick={onClose}>{adminMessages(locale).cancel}</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            pending={pending}
            data-autofocus={publishes || undefined}
          >
            {t[verb]}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-5">
        {problem && (
          <Notice tone="bad" live>
            {problem.message}
          </Notice>
        )}
        {verb === "tag" && (
          <TagFields
            terms={choices.terms}
            error={empty ? t.tagNeeded : undefined}
            locale={locale}
          />
        )}
        {verb === "assign" && (
          <SelectField label={t.assignTo} hint={t.assignHint} name="author" data-autofocus="">
            {choices.writers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
      </form>
    </Dialog>
  );
}

/** Null for what would change nothing. */
function actOf(verb: AskedVerb, data: FormData): Act | null {
  const given = (name: string) => [String(data.get(name) ?? "")].filter(Boolean);
  if (verb === "publish") return { verb };
  if (verb === "assign") return { verb, authorId: String(data.get("author") ?? "") };
  const [add, remove] = [given("add"), given("remove")];
  return add.length + remove.length > 0 ? { verb, add, remove } : null;
}

type TagFieldsProps = { terms: Term[]; error: string | undefined; locale: Locale };

function TagFields({ terms, error, locale }: TagFieldsProps) {
  const t = bulkMessages(locale);
  return (
    <>
      {(["add", "remove"] as const).map((name) => (
        <SelectField
          key={name}
          name={name}
          label={name === "add" ? t.tagAdd : t.tagRemove}
          hint={name === "remove" ? t.tagHint : undefined}
          error={name === "add" ? error : undefined}
          data-autofocus={name === "add" ? "" : undefined}
        >
          <option value="">{t.tagNone}</option>
          {terms.map(({ id, name: term }) => (
            <option key={id} value={id}>
              {term}
            </option>
          ))}
        </SelectField>
      ))}
    </>
  );
}
