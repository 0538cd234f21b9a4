import { useEffect, useRef } from "react";
import { TextField } from "@/components/ui/text-field";
import { documentLimits } from "@/lib/documents/input/limits";
import type { Locale } from "@/lib/messages/catalogue";
import { editorMessages } from "@/lib/messages/editor";

type MediaWordsProps = {
  /** Undefined for what has none. */
  alt?: string;
  caption?: string;
  locale: Locale;
  onChange: (words: { alt: string } | { caption: string }) => void;
};

export function MediaWords({ alt, caption, locale, onChange }: MediaWordsProps) {
  const t = editorMessages(locale);
  return (
    <>
      {alt !== undefined && (
        <WordField
          label={t.alt}
          hint={t.altHint}
          value={alt}
          maxLength={documentLimits.alt}
          onWrite={(text) => onChange({ alt: text })}
        />
      )}
      {caption !== undefined && (
        <WordField
          label={t.caption}
          value={caption}
          maxLength={documentLimits.caption}
          onWrite={(text) => onChange({ caption: text })}
        />
      )}
    </>
  );
}

type WordFieldProps = {
  label: string;
  hint?: string;
  value: string;
  maxLength: number;
  onWrite: (text: string) => void;
};

/** The document answers a moment later than React wants, so a controlled field would lose the caret. */
function WordField({ value, onWrite, ...field }: WordFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = value;
  }, [value]);
  return (
    <TextField
      {...field}
      ref={input}
      defaultValue={value}
      autoComplete="off"
      onChange={(event) => onWrite(event.target.value)}
    />
  );
}
