"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import type { CommentWords } from "@/lib/messages/comments";
import { MentionList } from "./mention-list";
import type { Said } from "./use-comment-acts";
import { useMentions } from "./use-mentions";

type CommentFormProps = {
  label: string;
  hint?: string;
  submit: string;
  words: CommentWords;
  autoFocus?: boolean;
  /** The one that keys lead to. */
  first?: boolean;
  /** Gives true when it was kept. */
  onSend: (said: Said) => Promise<boolean>;
  onCancel?: () => void;
};

/** Where a comment is written; an @ offers people by name. Control or Command with Enter sends it. */
export function CommentForm({ label, hint, submit, words, ...props }: CommentFormProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const [text, setText] = useState("");
  const [pending, setPending] = useState(false);
  const mentions = useMentions({ area, text, onText: setText });
  const { found, chosen } = mentions;

  async function send() {
    if (!text.trim() || pending) return;
    setPending(true);
    const done = await props.onSend({ words: text, mentions: mentions.picked() });
    setPending(false);
    if (done) setText("");
  }

  function onKeyDown(event: KeyboardEvent) {
    if (mentions.onKey(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void send();
    }
    if (event.key === "Escape" && props.onCancel) {
      event.preventDefault();
      event.stopPropagation();
      props.onCancel();
    }
  }

  return (
    <form
      className="relative grid gap-2"
      data-own-keys="mod+enter"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={label} hint={hint} hideLabel={!props.first}>
        {(control) => (
          <TextArea
            {...control}
            ref={area}
            rows={2}
            value={text}
            maxLength={4000}
            autoFocus={props.autoFocus}
            data-comment-words={props.first ? "" : undefined}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={found.length > 0 ? list : undefined}
            aria-activedescendant={found.length > 0 ? `${list}-${chosen}` : undefined}
            onChange={(event) => setText(event.target.value)}
            onSelect={mentions.look}
            onKeyDown={onKeyDown}
            onBlur={mentions.close}
          />
        )}
      </Field>
      <MentionList id={list} found={found} chosen={chosen} words={words} onPick={mentions.pick} />
      <div className="flex gap-2">
        <Button
          type="submit"
          size="sm"
          variant="primary"
          pending={pending}
          pendingLabel={words.saying}
        >
          {submit}
        </Button>
        {props.onCancel && (
          <Button size="sm" variant="plain" onClick={props.onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
