"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useToast } from "@/components/ui/toasts";
import { deleteMediaAction, restoreMediaAction } from "@/lib/media/actions";
import type { LibraryItem, MediaUse } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { uiMessages } from "@/lib/messages/ui";
import { placesOf } from "./use-list";

type DeleteFileProps = {
  item: LibraryItem;
  /** Null while they are being found out. */
  uses: MediaUse[] | null;
  locale: Locale;
  onDeleted: () => void;
};

/** Asks, and says what would miss the file; afterwards it can still be undone. */
export function DeleteFile({ item, uses, locale, onDeleted }: DeleteFileProps) {
  const t = mediaMessages(locale);
  const ui = uiMessages(locale);
  const router = useRouter();
  const notify = useToast();
  const [asking, setAsking] = useState(false);
  const [pending, start] = useTransition();

  function remove() {
    start(async () => {
      const result = await deleteMediaAction({ id: item.id, force: Boolean(uses?.length) });
      setAsking(false);
      if (!result.ok) return notify({ message: result.problem.message, tone: "bad" });
      notify({ message: t.deleted(item.filename), tone: "good", undo: restore });
      onDeleted();
      router.refresh();
    });
  }

  async function restore() {
    const result = await restoreMediaAction({ id: item.id });
    if (!result.ok) notify({ message: result.problem.message, tone: "bad" });
    router.refresh();
  }

  return (
    <div className="border-t border-line pt-6">
      <Button
        variant="danger"
        size="sm"
        icon="trash"
        disabled={uses === null}
        onClick={() => setAsking(true)}
      >
        {ui.delete}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={remove}
        title={t.deleteTitle(item.filename)}
        description={uses?.length ? t.deleteUsed(placesOf(uses, locale)) : t.deleteText}
        confirmLabel={ui.delete}
        cancelLabel={ui.cancel}
        closeLabel={ui.close}
        danger
        pending={pending}
        pendingLabel={ui.deleting}
      />
    </div>
  );
}
