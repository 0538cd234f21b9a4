"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { contrastRatio, grounds } from "@/lib/core/color";
import type { Locale } from "@/lib/messages/catalogue";
import { colorMessages } from "@/lib/messages/colors";
import { readable, roundDown } from "../check/contrast";
import { houseColors, readColor } from "./house-colors";

type FreeColorProps = {
  color: string | null;
  locale: Locale;
  onChoose: (color: string) => void;
};

/** Any colour, by eye or by its code, with what readers will make of it. */
export function FreeColor({ color, locale, onChoose }: FreeColorProps) {
  const t = colorMessages(locale);
  const note = useId();
  const [typed, setTyped] = useState(color ?? "");
  const [refused, setRefused] = useState(false);
  const read = readColor(typed);
  const apply = () => (read === null ? setRefused(true) : onChoose(read));
  const set = (words: string) => {
    setTyped(words);
    setRefused(false);
  };
  // Not a form: the editor may stand in one, and forms do not nest.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    apply();
  };
  return (
    <div className="color-free">
      <Field label={t.code}>
        {(control) => (
          <TextInput
            {...control}
            value={typed}
            maxLength={20}
            placeholder="#1f6f43"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={refused || undefined}
            aria-describedby={note}
            onChange={(event) => set(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <input
        type="color"
        className="input"
        aria-label={t.palette}
        value={read ?? houseColors[0].color}
        onChange={(event) => set(event.target.value)}
      />
      <Button size="sm" onClick={apply}>
        {t.apply}
      </Button>
      <p id={note} role="status" className={refused ? "field-errors" : "field-hint"}>
        {refused ? t.wrong : read === null ? "" : `${contrastWords(read, locale)} ${t.dark}`}
      </p>
    </div>
  );
}

function contrastWords(color: string, locale: Locale): string {
  const t = colorMessages(locale);
  const ratio = contrastRatio(color, grounds.light[0]);
  const words = roundDown(ratio, locale);
  return ratio < readable ? t.faint(words, roundDown(readable, locale)) : t.reads(words);
}
