"use client";

import { TextField } from "@/components/ui/text-field";

/** What is tried is tried with this key; it lives as long as the page. */
export const held = { key: "" };

export function KeyField({ label, hint }: { label: string; hint: string }) {
  return (
    <TextField
      label={label}
      hint={hint}
      type="password"
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        held.key = event.currentTarget.value.trim();
      }}
    />
  );
}
