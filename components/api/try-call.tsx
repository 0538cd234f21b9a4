"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextAreaField, TextField } from "@/components/ui/text-field";
import type { CallGuide } from "@/lib/api/types";
import { apiMessages } from "@/lib/messages/api";
import type { Locale } from "@/lib/messages/catalogue";
import { Code } from "./code";
import { held } from "./key-field";
import { type Answer, send } from "./send";

type Props = { call: CallGuide; locale: Locale };

/** A call's own form, once one asks for it. */
export function TryCall({ call, locale }: Props) {
  const t = apiMessages(locale);
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [answer, setAnswer] = useState<Answer | "none" | null>(null);
  const fields = call.members.filter(({ where }) => where === "path" || where === "query");
  const hasBody = call.members.some(({ where }) => where === "body");

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    setAnswer((await send(call, form, held.key).catch(() => null)) ?? "none");
    setPending(false);
  }

  if (!open) {
    return (
      <p>
        <Button size="sm" onClick={() => setOpen(true)}>
          {t.tryIt}
        </Button>
      </p>
    );
  }
  return (
    <form onSubmit={submit} className="api-try" aria-label={`${call.method} ${call.path}`}>
      <div className="api-fields">
        {fields.map(({ name, where, required, type }, at) => (
          <TextField
            key={`${where} ${name}`}
            label={name}
            hint={type}
            name={`${where}.${name}`}
            required={required}
            autoComplete="off"
            autoFocus={at === 0}
          />
        ))}
      </div>
      {hasBody && (
        <TextAreaField label={t.bodyField} name="body" defaultValue="{}" spellCheck={false} />
      )}
      {call.method !== "GET" && <p className="text-note text-ink-soft">{t.tryHint}</p>}
      <p>
        <Button
          type="submit"
          variant="primary"
          size="sm"
          pending={pending}
          pendingLabel={t.sending}
        >
          {t.send}
        </Button>
      </p>
      <div role="status">
        {answer === "none" && <p>{t.noAnswer}</p>}
        {answer && answer !== "none" && (
          <>
            <p className="api-label">
              {t.answer}: {answer.status}
            </p>
            <Code className="api-answer">{answer.text}</Code>
          </>
        )}
      </div>
    </form>
  );
}
