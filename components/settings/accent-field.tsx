"use client";

import { type CSSProperties, useEffect, useRef, useState } from "react";
import { typedOf } from "@/components/account/form-state";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { Status } from "@/components/ui/status";
import type { FormState } from "@/lib/core/action";
import { type AccentTokens, toHex } from "@/lib/core/color";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import type { Locale } from "@/lib/messages/catalogue";
import { type Accent, readAccent } from "./accent";

type AccentFieldProps = {
  accent: string | null;
  error: string[];
  state: FormState;
  locale: Locale;
};

const house = "#00616e";

/** A colour, how it will look in both modes, and whether words in it can be read. */
export function AccentField({ accent, error, state, locale }: AccentFieldProps) {
  const t = siteDeskMessages(locale);
  const saved = typedOf(state, "accent", accent ?? "");
  const [value, setValue] = useState(saved);
  const input = useRef<HTMLInputElement>(null);
  const before = useRef(saved);
  useEffect(() => {
    if (before.current !== saved) setValue(saved);
    before.current = saved;
  }, [saved]);
  // What was typed before the page listened stands in the field already.
  useEffect(() => setValue(input.current?.value ?? ""), []);
  const seen = value ? readAccent(value) : null;
  return (
    <div className="grid gap-3">
      <Field label={t.accent} hint={t.accentHint} error={error}>
        {(control) => (
          <div className="flex flex-wrap items-center gap-2">
            <TextInput
              type="color"
              aria-label={t.accentPick}
              value={seen ? toHex(value) : house}
              onChange={(event) => setValue(event.target.value)}
            />
            <TextInput
              {...control}
              ref={input}
              name="accent"
              value={value}
              placeholder={t.accentOwn}
              maxLength={60}
              spellCheck={false}
              autoComplete="off"
              className="max-w-56 font-mono"
              onChange={(event) => setValue(event.target.value)}
            />
            {value && (
              <Button variant="plain" icon="restore" onClick={() => setValue("")}>
                {t.accentOwn}
              </Button>
            )}
          </div>
        )}
      </Field>
      {seen && <AccentPreview accent={seen} locale={locale} onUse={setValue} />}
    </div>
  );
}

type AccentPreviewProps = { accent: Accent; locale: Locale; onUse: (hex: string) => void };

function AccentPreview({ accent, locale, onUse }: AccentPreviewProps) {
  const t = siteDeskMessages(locale);
  const { ratio, readable, tokens, nearest } = accent;
  return (
    <div className="grid gap-3">
      <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-note">
        <Status shape={readable ? "check" : "triangle"} tone={readable ? "good" : "warn"}>
          {t.accentRatio((Math.floor(ratio * 10) / 10).toLocaleString(locale))}
        </Status>
        <span>{readable ? t.accentGood : t.accentWeak}</span>
        {!readable && (
          <Button size="sm" onClick={() => onUse(nearest)}>
            {t.accentUse(nearest)}
          </Button>
        )}
      </p>
      <div className="grid gap-3 sm:grid-cols-2" aria-hidden="true">
        {(["light", "dark"] as const).map((theme) => (
          <Sample key={theme} theme={theme} tokens={tokens} locale={locale} />
        ))}
      </div>
    </div>
  );
}

type SampleProps = { theme: "light" | "dark"; tokens: AccentTokens; locale: Locale };

function Sample({ theme, tokens, locale }: SampleProps) {
  const t = siteDeskMessages(locale);
  const style = {
    "--accent-light": tokens.light.accent,
    "--accent-ink-light": tokens.light.accentInk,
    "--accent-dark": tokens.dark.accent,
    "--accent-ink-dark": tokens.dark.accentInk,
  } as CSSProperties;
  return (
    <div data-theme={theme} style={style} className="accent-sample">
      <span className="font-serif underline">{t.accentSample}</span>
      <span className="button button-primary button-sm">{t.accentButton}</span>
    </div>
  );
}
