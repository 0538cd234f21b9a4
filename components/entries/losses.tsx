"use client";

import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type Toast, useToast } from "@/components/ui/toasts";
import type { DraftLoss } from "@/lib/drafts/types";
import type { EntryWords } from "@/lib/messages/entries";
import { CopyText } from "./copy-text";

type Props = {
  losses: DraftLoss[];
  editor: Editor | null;
  words: EntryWords;
  readOnly: boolean;
  /** Saves first what is not saved yet. */
  flush: () => Promise<boolean>;
};

/** What a merge took away, until somebody puts it back or lets it go. */
export function Losses({ losses, readOnly, ...props }: Props) {
  if (readOnly) return null;
  return losses.map((loss) => <LossOffer key={loss.id} loss={loss} {...props} />);
}

type Answer = Pick<Toast, "message" | "undo"> & {
  method: "PUT" | "DELETE";
  path?: string;
  body?: object;
};
type OfferProps = Omit<Props, "losses" | "readOnly"> & { loss: DraftLoss };

function LossOffer({ loss, editor, words, flush }: OfferProps) {
  const toast = useToast();
  const [pending, setPending] = useState(false);

  async function answer({ method, path = "", body = {}, ...done }: Answer) {
    setPending(true);
    await flush();
    const response = await fetch(`/api/v1/losses/${loss.id}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }).catch(() => null);
    setPending(false);
    if (response?.ok) toast({ ...done, tone: "good" });
    else toast({ message: response ? words.lossAnswered : words.noAnswer, tone: "bad" });
  }
  const restore = () => {
    const body = { after: editor ? editor.state.selection.$to.index(0) : null };
    return answer({ method: "PUT", path: "/restoration", body, message: words.lossRestored });
  };
  const offer = () => answer({ method: "PUT", message: words.lossOffered });
  const dismiss = () => answer({ method: "DELETE", message: words.lossDismissed, undo: offer });

  return (
    <Notice
      tone="warn"
      live
      title={words.lossTitle(loss.typedBy ?? words.someone)}
      action={
        <div className="flex flex-wrap gap-2">
          <Button size="sm" icon="restore" pending={pending} onClick={restore}>
            {words.lossRestore}
          </Button>
          <CopyText text={loss.text} words={words} />
          <Button size="sm" variant="plain" onClick={dismiss}>
            {words.lossDismiss}
          </Button>
        </div>
      }
    >
      <p>{loss.takenBy ? words.lossByOther(loss.takenBy) : words.lossByMerge}</p>
      <blockquote className="loss-text">{loss.text}</blockquote>
    </Notice>
  );
}
