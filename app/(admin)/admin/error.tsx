"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/empty-state";
import { adminMessages } from "@/lib/messages/admin";
import type { Locale } from "@/lib/messages/catalogue";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const [locale, setLocale] = useState<Locale>("es");
  useEffect(() => setLocale(document.documentElement.lang === "en" ? "en" : "es"), []);
  const t = adminMessages(locale);
  return (
    <div className="px-5 py-10 sm:px-10">
      <ErrorState
        title={t.faultTitle}
        headingLevel={1}
        reference={error.digest}
        action={<Button onClick={reset}>{t.retry}</Button>}
      >
        {t.faultText}
      </ErrorState>
    </div>
  );
}
