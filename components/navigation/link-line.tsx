"use client";

import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { errorsOf } from "@/components/account/form-state";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { TextInput } from "@/components/ui/inputs";
import type { FormState } from "@/lib/core/action";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import type { Locale } from "@/lib/messages/catalogue";
import { AddressInput } from "./address-input";
import type { EditedLink } from "./use-links";

type LinkLineProps = {
  link: EditedLink;
  at: number;
  count: number;
  language: Locale;
  locale: Locale;
  state: FormState;
  /** Just added: its first field takes the focus. */
  focused: boolean;
  onChange: (values: Partial<EditedLink>) => void;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
};

/** One link of a menu; Alt and the arrows move it, as its buttons do. */
export function LinkLine({ link, at, count, language, locale, state, ...acts }: LinkLineProps) {
  const t = siteDeskMessages(locale);
  const name = link.label || t.linkOf(at + 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || !step) return;
    event.preventDefault();
    const focused = document.activeElement;
    flushSync(() => acts.onMove(step as 1 | -1));
    if (focused instanceof HTMLElement) focused.focus();
  };
  return (
    <li aria-label={t.linkOf(at + 1)} className="link-line" onKeyDown={onKeyDown}>
      <Field label={t.linkLabel} error={errorsOf(state, `items.${at}.label`)}>
        {(control) => (
          <TextInput
            {...control}
            name="label"
            value={link.label}
            maxLength={60}
            autoFocus={acts.focused}
            onChange={(event) => acts.onChange({ label: event.target.value })}
          />
        )}
      </Field>
      <AddressInput
        label={t.linkHref}
        value={link.href}
        language={language}
        locale={locale}
        error={errorsOf(state, `items.${at}.href`)}
        onChange={(href) => acts.onChange({ href })}
        onChoose={({ title, url }) => acts.onChange({ href: url, label: link.label || title })}
      />
      <div className="link-acts">
        <IconButton
          icon="arrow-up"
          label={t.linkUp(name)}
          keys="Alt ↑"
          disabled={at === 0}
          onClick={() => acts.onMove(-1)}
        />
        <IconButton
          icon="arrow-down"
          label={t.linkDown(name)}
          keys="Alt ↓"
          disabled={at === count - 1}
          onClick={() => acts.onMove(1)}
        />
        <IconButton icon="trash" label={t.linkRemove(name)} onClick={acts.onRemove} />
      </div>
    </li>
  );
}
