"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { adminMessages } from "@/lib/messages/admin";
import { bulkMessages } from "@/lib/messages/admin/bulk";
import type { Locale } from "@/lib/messages/catalogue";
import { uiMessages } from "@/lib/messages/ui";
import type { Refused } from "./use-bulk";

type RefusedDialogProps = { refused: Refused; type: string; locale: Locale; onClose: () => void };

/** Which of many entries stayed as they were, and why each did. */
export function RefusedDialog({ refused, type, locale, onClose }: RefusedDialogProps) {
  const t = bulkMessages(locale);
  const { close } = uiMessages(locale);
  return (
    <Dialog
      open={refused.length > 0}
      onClose={onClose}
      title={t.refusedTitle(refused.length)}
      description={t.refusedText}
      closeLabel={close}
      footer={
        <Button variant="primary" onClick={onClose} data-autofocus>
          {close}
        </Button>
      }
    >
      <ul className="grid gap-3">
        {refused.map(({ id, title, reason }) => (
          <li key={id} className="min-w-0 break-words">
            <a href={`/admin/entries/${type}/${id}`} className="font-medium underline">
              {title || adminMessages(locale).untitled}
            </a>
            <p className="text-ink-soft">{reason}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
