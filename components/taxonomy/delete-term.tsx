"use client";

import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import type { Locale } from "@/lib/messages/catalogue";
import type { TermGroup } from "@/lib/taxonomy/types";
import { useTermActs } from "./use-term-acts";

type TermActProps = { term: TermGroup; name: string; locale: Locale };

export function DeleteTerm({ term, name, locale }: TermActProps) {
  const { remove, pending } = useTermActs(term, name, locale);
  const t = siteDeskMessages(locale);
  return (
    <IconButton
      icon="trash"
      label={t.termDelete(name)}
      aria-disabled={pending}
      onClick={() => pending || remove()}
    />
  );
}

export function RestoreTerm({ term, name, locale }: TermActProps) {
  const { restore, pending } = useTermActs(term, name, locale);
  const t = siteDeskMessages(locale);
  return (
    <Button size="sm" icon="restore" pending={pending} onClick={restore}>
      <span aria-hidden="true">{t.termRestoreShort}</span>
      <span className="sr-only">{t.termRestore(name)}</span>
    </Button>
  );
}
