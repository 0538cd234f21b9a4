"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/empty-state";
import { accountMessages } from "@/lib/messages/account";
import { isLocale } from "@/lib/messages/catalogue";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  const lang = useSyncExternalStore(
    () => () => {},
    () => document.documentElement.lang,
    () => "es",
  );
  const t = accountMessages(isLocale(lang) ? lang : "es");
  return (
    <ErrorState
      headingLevel={1}
      title={t.faultTitle}
      reference={error.digest}
      action={<Button onClick={reset}>{t.retry}</Button>}
    >
      {t.faultText}
    </ErrorState>
  );
}
