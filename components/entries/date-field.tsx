"use client";

import type { ReactNode } from "react";
import { TextField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/messages/catalogue";
import type { EntryWords } from "@/lib/messages/entries";
import { sameClock, shortDate } from "./times";
import { useOwnZone } from "./use-own-zone";
import { momentOf } from "./zoned-time";

type Props = {
  name: string;
  label: string;
  hint?: ReactNode;
  error: string | undefined;
  required?: boolean;
  /** Wall-clock time of the site, as the field gives it. */
  value: string;
  timeZone: string;
  locale: Locale;
  words: EntryWords;
  onChange: (value: string) => void;
};

/** A date and an hour in the time of the site, and what that is in one's own where it differs. */
export function DateField({ hint, value, timeZone, locale, words, onChange, ...field }: Props) {
  const here = useOwnZone();
  const moment = momentOf(value, timeZone);
  const differs = here !== null && moment !== null && !sameClock(moment, here, timeZone);
  return (
    <TextField
      {...field}
      type="datetime-local"
      hint={
        <>
          {hint} {words.publishAtHint(timeZone)}
          {differs && (
            <span className="mt-0.5 block text-ink">
              {words.inYourTime(shortDate(moment, locale, here), here)}
            </span>
          )}
        </>
      }
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
