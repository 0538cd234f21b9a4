"use client";

import { useState } from "react";
import { shortDate } from "@/components/entries/times";
import { Button } from "@/components/ui/button";
import { Status } from "@/components/ui/status";
import type { CommentView, ThreadView } from "@/lib/comments/types";
import type { Locale } from "@/lib/messages/catalogue";
import type { CommentWords } from "@/lib/messages/comments";
import { CommentForm } from "./comment-form";
import type { CommentActs } from "./use-comment-acts";

type ThreadProps = {
  thread: ThreadView;
  active: boolean;
  /** Its text was taken out. */
  gone: boolean;
  /** Leads to its place in the text, where it has one. */
  onGo: (() => void) | null;
  acts: CommentActs;
  words: CommentWords;
  locale: Locale;
  timeZone: string;
};

/** What was said about a piece of the text, in its order. */
export function Thread({ thread, active, gone, onGo, acts, words, ...when }: ThreadProps) {
  const [replying, setReplying] = useState(false);
  const { id, quote, comments, resolvedAt, resolvedBy, canResolve } = thread;
  const short = quote.length > 60 ? `${quote.slice(0, 59)}…` : quote;
  return (
    <li
      className="comment-thread"
      data-comment-thread={id}
      data-active={active || undefined}
      aria-current={active || undefined}
    >
      {onGo ? (
        <button
          type="button"
          className="comment-quote"
          aria-label={words.goTo(short)}
          onClick={onGo}
        >
          {quote}
        </button>
      ) : (
        <blockquote className="comment-quote">
          {quote}
          {gone && <span className="block text-warn not-italic">{words.gone}</span>}
        </blockquote>
      )}
      <ol className="grid gap-3">
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} {...{ acts, words }} {...when} />
        ))}
      </ol>
      {resolvedAt && (
        <Status shape="check" tone="good">
          {resolvedBy ? words.resolvedBy(resolvedBy) : words.resolved}
        </Status>
      )}
      {replying ? (
        <CommentForm
          label={words.replyTo(short)}
          submit={words.send}
          words={words}
          autoFocus
          onCancel={() => setReplying(false)}
          onSend={async (said) => {
            const done = await acts.reply(id, said);
            if (done) setReplying(false);
            return done;
          }}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => setReplying(true)}>
            {words.reply}
          </Button>
          {canResolve && (
            <Button
              size="sm"
              variant="plain"
              icon={resolvedAt ? "undo" : "check"}
              onClick={() => (resolvedAt ? acts.reopen(id) : acts.resolve(id))}
            >
              {resolvedAt ? words.reopen : words.resolve}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

type CommentProps = Pick<ThreadProps, "acts" | "words" | "locale" | "timeZone"> & {
  comment: CommentView;
};

function Comment({ comment, acts, words, locale, timeZone }: CommentProps) {
  const { id, who, at, mentions, canDelete } = comment;
  const name = who ?? words.somebody;
  return (
    <li className="text-ui">
      <p className="flex items-baseline justify-between gap-2 text-note">
        <span>
          <strong className="font-medium">{name}</strong>{" "}
          <time className="text-ink-soft" dateTime={at}>
            {shortDate(at, locale, timeZone)}
          </time>
        </span>
        {canDelete && (
          <Button
            size="sm"
            variant="plain"
            aria-label={words.deleteOf(name)}
            onClick={() => acts.remove(id)}
          >
            {words.delete}
          </Button>
        )}
      </p>
      {comment.words === null ? (
        <p className="text-ink-soft italic">{words.deleted}</p>
      ) : (
        <p className="whitespace-pre-line break-words">
          <Words text={comment.words} names={mentions} />
        </p>
      )}
    </li>
  );
}

/** The words with the names in them that were told. */
function Words({ text, names }: { text: string; names: string[] }) {
  const told = names.map((name) => `@${name}`).sort((a, b) => b.length - a.length);
  if (told.length === 0) return text;
  const signs = told.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return text.split(new RegExp(`(${signs.join("|")})`)).map((piece, index) =>
    told.includes(piece) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text that does not change
      <strong key={index} className="comment-mention">
        {piece}
      </strong>
    ) : (
      piece
    ),
  );
}
