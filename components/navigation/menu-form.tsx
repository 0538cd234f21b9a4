"use client";

import { useActionState, useEffect, useId, useRef, useState } from "react";
import { FormOutcome } from "@/components/account/form-outcome";
import { useFocusOnProblem } from "@/components/account/form-state";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toasts";
import { adminMessages } from "@/lib/messages/admin";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import type { Locale } from "@/lib/messages/catalogue";
import { saveMenuAction } from "@/lib/navigation/actions";
import type { Menu, NavigationLink } from "@/lib/navigation/types";
import { LinkLine } from "./link-line";
import { useLinks } from "./use-links";
import { useMenuUndo } from "./use-menu-undo";

type MenuFormProps = { menu: Menu; language: Locale; links: NavigationLink[]; locale: Locale };

/** A menu as a list of lines, saved whole. */
export function MenuForm({ menu, language, links: saved, locale }: MenuFormProps) {
  const t = siteDeskMessages(locale);
  const [state, send] = useActionState(saveMenuAction, null);
  const form = useFocusOnProblem(state);
  const { links, change, add, insert, remove, move, changed } = useLinks(saved, form);
  const [said, setSaid] = useState("");
  const fresh = useRef<string | null>(null);
  const notify = useToast();
  const hintId = useId();
  const { remember, undoing } = useMenuUndo({ menu, language, saved, locale });
  useEffect(() => {
    if (state?.ok) notify({ message: t.menuSaved, undo: undoing(state.value.links) });
  }, [state, notify, t.menuSaved, undoing]);

  function moveLine(key: string, step: 1 | -1, at: number) {
    move(key, step);
    setSaid(t.linkMoved(links[at]?.label ?? "", at + step + 1, links.length));
  }

  function removeLine(key: string, at: number) {
    const link = links[at];
    remove(key);
    notify({
      message: t.linkRemoved(link?.label || t.linkOf(at + 1)),
      tone: "info",
      undo: () => link && insert(link, at),
    });
    form.current?.querySelector<HTMLElement>("[data-add]")?.focus();
  }

  return (
    <form ref={form} action={send} onSubmit={remember} className="mt-6">
      <input type="hidden" name="menu" value={menu} />
      <input type="hidden" name="locale" value={language} />
      {saved.map(({ id }) => (
        <input key={id} type="hidden" name="base" value={id} />
      ))}
      <FormOutcome state={state} fields={links.flatMap((_, at) => namesOf(at))} />
      {links.length === 0 && <EmptyState title={t.menuEmpty}>{t.menuEmptyText}</EmptyState>}
      <ol className="grid gap-4" aria-describedby={hintId}>
        {links.map((link, at) => (
          <LinkLine
            key={link.key}
            {...{ link, at, language, locale, state }}
            count={links.length}
            focused={fresh.current === link.key}
            onChange={(values) => change(link.key, values)}
            onMove={(step) => moveLine(link.key, step, at)}
            onRemove={() => removeLine(link.key, at)}
          />
        ))}
      </ol>
      <noscript>
        <div className="link-line mt-4">
          <TextField label={t.linkLabel} name="label" maxLength={60} />
          <TextField label={t.linkHref} name="href" maxLength={2000} />
        </div>
      </noscript>
      <p id={hintId} className="mt-3 text-ink-soft text-note">
        {t.linkFindHint}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="desk-acts">
        <Button
          icon="plus"
          data-add=""
          onClick={() => {
            fresh.current = add();
          }}
        >
          {t.linkAdd}
        </Button>
        <SubmitButton pendingLabel={adminMessages(locale).saving}>{t.menuSave}</SubmitButton>
        {changed && <span className="text-ink-soft text-note">{t.menuChanged}</span>}
      </div>
    </form>
  );
}

const namesOf = (at: number) => [`items.${at}.label`, `items.${at}.href`];
