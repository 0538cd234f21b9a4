"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { Problem } from "@/lib/core/result";
import type { Locale } from "@/lib/messages/catalogue";
import type { EntryWords } from "@/lib/messages/entries";
import { signInMessages } from "@/lib/messages/sign-in";

type Props = {
  personId: string;
  locale: Locale;
  words: EntryWords;
  onSignedIn: () => void;
  onClose: () => void;
};

/** Signing in again without leaving what is being written. */
export function SignInDialog({ personId, locale, words, onSignedIn, onClose }: Props) {
  const t = signInMessages(locale);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget));
    setPending(true);
    const refused = await signInAgain({ ...typed, personId }, words.noAnswer);
    setPending(false);
    setProblem(refused);
    if (!refused) onSignedIn();
  };
  const error = (path: string) => problem?.issues.find((issue) => issue.path === path)?.message;
  const general = problem && !error("email") && !error("password");
  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title={words.signInAgainTitle}
      description={words.signInAgainText}
      closeLabel={words.close}
    >
      <form onSubmit={send} className="grid gap-5">
        {general && (
          <Notice tone="bad" live>
            {problem.message}
          </Notice>
        )}
        <TextField
          label={t.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          error={error("email")}
        />
        <TextField
          label={t.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={1000}
          error={error("password")}
        />
        <Button
          type="submit"
          variant="primary"
          pending={pending}
          pendingLabel={t.signingIn}
          className="justify-self-start"
        >
          {t.signIn}
        </Button>
      </form>
    </Dialog>
  );
}

async function signInAgain(typed: object, noAnswer: string): Promise<Problem | null> {
  const response = await fetch("/api/v1/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(typed),
  }).catch(() => null);
  if (response?.ok) return null;
  const body = await response?.json().catch(() => null);
  return { code: "unavailable", message: body?.title ?? noAnswer, issues: body?.issues ?? [] };
}
