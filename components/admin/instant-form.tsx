"use client";

import { type ChangeEvent, type ReactNode, useEffect, useRef } from "react";

type InstantFormProps = {
  action: string;
  label: string;
  /** What the address says now; fields that nobody is typing in follow it. */
  values: Record<string, string>;
  className?: string;
  children: ReactNode;
};

const pause = 250;

/** A search form that sends itself while one types and chooses; without JavaScript, by its button. */
export function InstantForm({ action, label, values, className, children }: InstantFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined);
  const state = JSON.stringify(values);
  useEffect(() => {
    // What was chosen and is not sent yet must not give way to what was asked for before.
    if (wait.current !== undefined) return;
    for (const [name, value] of Object.entries(JSON.parse(state) as Record<string, string>)) {
      const field = form.current?.elements.namedItem(name);
      const settable = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
      if (settable && field !== document.activeElement) field.value = value;
    }
  }, [state]);
  useEffect(() => () => clearTimeout(wait.current), []);

  const onChange = (event: ChangeEvent<HTMLFormElement>) => {
    const typing = (event.target as unknown) instanceof HTMLInputElement;
    clearTimeout(wait.current);
    wait.current = setTimeout(() => send(typing), typing ? pause : 0);
  };
  const send = (typing: boolean) => {
    wait.current = undefined;
    form.current?.toggleAttribute("data-typing", typing);
    form.current?.requestSubmit();
    form.current?.removeAttribute("data-typing");
  };

  return (
    <search aria-label={label}>
      <form ref={form} action={action} method="get" onChange={onChange} className={className}>
        {children}
      </form>
    </search>
  );
}
