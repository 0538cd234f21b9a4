"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { EntryWords } from "@/lib/messages/entries";

type Props = { text: string; words: EntryWords; initialFocus?: boolean };

/** Copies a text and says so; where a browser forbids that, it says what to do instead. */
export function CopyText({ text, words, initialFocus }: Props) {
  const [said, setSaid] = useState<string>();
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      setSaid(words.notCopied);
    }
  }
  return (
    <>
      <span role="status" className="sr-only">
        {said}
      </span>
      <Button size="sm" onClick={copy} data-autofocus={initialFocus || undefined}>
        {said ?? words.copy}
      </Button>
    </>
  );
}
