"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "./button";
import { Field } from "./field";
import { TextInput } from "./inputs";

type Props = {
  label: string;
  hint?: string;
  value: string;
  words: { copy: string; copied: string; selected: string };
};

/** What is shown once, selected and ready to be copied; the button needs JavaScript, so it comes with it. */
export function CopyField({ label, hint, value, words }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"" | "copied" | "selected">("");
  const [alive, setAlive] = useState(false);
  useEffect(() => {
    setAlive(true);
    input.current?.focus();
  }, []);
  /** Without https browsers give pages no clipboard. */
  const copy = async () => {
    input.current?.select();
    const done = await navigator.clipboard?.writeText(value).then(
      () => true,
      () => false,
    );
    setCopied(done ? "copied" : "selected");
  };
  return (
    <>
      <Field label={label} hint={hint}>
        {(control) => (
          <div className="flex gap-2">
            <TextInput
              {...control}
              ref={input}
              readOnly
              value={value}
              spellCheck={false}
              onFocus={(event) => event.target.select()}
              className="min-w-0 flex-1 font-mono text-note"
            />
            {alive && (
              <Button icon={copied === "copied" ? "check" : "copy"} onClick={copy}>
                {copied === "copied" ? words.copied : words.copy}
              </Button>
            )}
          </div>
        )}
      </Field>
      <p role="status" className={copied === "selected" ? "text-ink-soft text-note" : "sr-only"}>
        {copied && words[copied]}
      </p>
    </>
  );
}
