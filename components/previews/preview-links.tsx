"use client";

import { useRef, useState } from "react";
import { shortDate } from "@/components/entries/times";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/inputs";
import { useToast } from "@/components/ui/toasts";
import type { Locale } from "@/lib/messages/catalogue";
import type { PreviewWords } from "@/lib/messages/previews";
import { uiMessages } from "@/lib/messages/ui";
import type { PreviewLink } from "@/lib/previews/types";
import { usePreviewLinks } from "./use-preview-links";

type PreviewLinksProps = {
  entryId: string;
  words: PreviewWords;
  locale: Locale;
  timeZone: string;
};

/** Links that show the draft to others: made here, copied and revoked. */
export function PreviewLinks({ entryId, words, locale, timeZone }: PreviewLinksProps) {
  const { links, create, revoke, pending } = usePreviewLinks(entryId, words);
  const [days, setDays] = useState("7");
  const [asked, ask] = useState<PreviewLink | null>(null);
  const summary = useRef<HTMLElement>(null);
  const when = (link: PreviewLink) => shortDate(link.expiresAt, locale, timeZone);
  const ui = uiMessages(locale);

  async function revokeAsked() {
    if (asked) await revoke(asked);
    ask(null);
    // The line that was pressed is gone.
    summary.current?.focus();
  }

  return (
    <details className="preview-links disclosure">
      <summary ref={summary} className="text-ui font-medium">
        {words.share}
        {links.length > 0 && <span className="text-ink-soft"> · {links.length}</span>}
      </summary>
      <p className="mt-2 text-note text-ink-soft">{words.shareText}</p>
      <div className="mt-3 flex flex-wrap items-end gap-3">
        <Field label={words.lasts}>
          {(control) => (
            <Select {...control} value={days} onChange={(event) => setDays(event.target.value)}>
              {[1, 7, 14, 30].map((n) => (
                <option key={n} value={n}>
                  {words.days(n)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button
          icon="link"
          pending={pending}
          pendingLabel={words.creating}
          onClick={() => create(Number(days))}
        >
          {words.create}
        </Button>
      </div>
      <h3 className="mt-5 text-note font-medium">{words.links}</h3>
      {links.length === 0 && <p className="mt-1 text-note text-ink-soft">{words.none}</p>}
      <ul className="mt-2 grid">
        {links.map((link) => (
          <LinkLine
            key={link.id}
            link={link}
            words={words}
            when={when(link)}
            onRevoke={() => ask(link)}
          />
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        danger
        onClose={() => ask(null)}
        onConfirm={revokeAsked}
        title={words.revokeAsk(asked ? when(asked) : "")}
        description={words.revokeText}
        confirmLabel={words.revoke}
        cancelLabel={ui.cancel}
        closeLabel={ui.close}
      />
    </details>
  );
}

type LineProps = { link: PreviewLink; words: PreviewWords; when: string; onRevoke: () => void };

function LinkLine({ link, words, when, onRevoke }: LineProps) {
  const toast = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link.url);
      toast({ message: words.copied, tone: "good" });
    } catch {
      toast({ message: words.notCopied, tone: "bad" });
    }
  };
  const who = link.creator ? words.by(link.creator) : words.bySite;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-line border-t py-2 text-note">
      <span>
        <span className="block">{words.expires(when)}</span>
        <span className="block text-ink-soft">
          {who}
          {link.purpose === "pane" && ` · ${words.pane}`}
        </span>
      </span>
      <span className="flex gap-1">
        {link.purpose === "link" && (
          <Button
            size="sm"
            variant="plain"
            icon="copy"
            aria-label={words.copyOf(when)}
            onClick={copy}
          >
            {words.copy}
          </Button>
        )}
        <Button size="sm" variant="plain" aria-label={words.revokeOf(when)} onClick={onRevoke}>
          {words.revoke}
        </Button>
      </span>
    </li>
  );
}
