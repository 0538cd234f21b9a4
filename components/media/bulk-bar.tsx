"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Menu } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toasts";
import type { Result } from "@/lib/core/result";
import {
  deleteManyMediaAction,
  moveMediaAction,
  restoreManyMediaAction,
} from "@/lib/media/actions";
import type { Folder, LibraryItem, MediaUse } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { uiMessages } from "@/lib/messages/ui";
import { DescribeRun } from "./describe-run";
import { placesOf } from "./use-list";
import type { Selection } from "./use-selection";

type BulkBarProps = {
  items: LibraryItem[];
  selection: Selection;
  folders: Folder[];
  locale: Locale;
};

/** What can be done to all marked files at once. */
export function BulkBar({ items, selection, folders, locale }: BulkBarProps) {
  const t = mediaMessages(locale);
  const ui = uiMessages(locale);
  const router = useRouter();
  const notify = useToast();
  const [pending, start] = useTransition();
  const [used, setUsed] = useState<MediaUse[] | null>(null);
  const [describing, setDescribing] = useState<LibraryItem[] | null>(null);
  const ids = [...selection.ids];
  const marked = items.filter(({ id }) => selection.ids.has(id));
  const wordless = (marked.length > 0 ? marked : items).filter(lacksWords);

  const act = (work: () => Promise<void>) => start(work);
  const tell = (result: Result<unknown>) => {
    if (!result.ok) notify({ message: result.problem.message, tone: "bad" });
  };

  async function move(folderId: string | null) {
    const result = await moveMediaAction({ ids, folderId });
    if (!result.ok) return tell(result);
    const before = result.value.moved;
    notify({ message: t.moved(ids.length), tone: "good", undo: () => moveBack(before) });
    selection.none();
    router.refresh();
  }

  /** Each to where it was. */
  async function moveBack(before: { id: string; folderId: string | null }[]) {
    for (const folderId of new Set(before.map((file) => file.folderId))) {
      const back = before.filter((file) => file.folderId === folderId).map(({ id }) => id);
      tell(await moveMediaAction({ ids: back, folderId }));
    }
    router.refresh();
  }

  async function remove(force: boolean) {
    const result = await deleteManyMediaAction({ ids, force });
    if (!result.ok && !force && result.problem.details?.uses) {
      return setUsed(result.problem.details.uses as MediaUse[]);
    }
    setUsed(null);
    if (!result.ok) return tell(result);
    const undo = async () => {
      tell(await restoreManyMediaAction({ ids }));
      router.refresh();
    };
    notify({ message: t.deletedMany(ids.length), tone: "good", undo });
    selection.none();
    router.refresh();
  }

  return (
    <div role="toolbar" aria-label={t.bulk} className="flex min-h-11 flex-wrap items-center gap-2">
      <Button size="sm" onClick={ids.length < items.length ? selection.all : selection.none}>
        {ids.length < items.length ? t.markAll : t.markNone}
      </Button>
      <span role="status" className="text-note text-ink-soft">
        {ids.length > 0 && t.marked(ids.length)}
      </span>
      {wordless.length > 0 && (
        <Button size="sm" icon="edit" onClick={() => setDescribing(wordless)}>
          {t.describeMany(wordless.length)}
        </Button>
      )}
      {ids.length > 0 && (
        <>
          <Menu
            label={t.moveTo}
            className="button-sm"
            items={[
              { label: t.noFolder, onSelect: () => act(() => move(null)) },
              ...folders.map(({ id, name }) => ({
                label: name,
                onSelect: () => act(() => move(id)),
              })),
            ]}
          />
          <Button
            size="sm"
            icon="trash"
            variant="danger"
            pending={pending}
            onClick={() => act(() => remove(false))}
          >
            {ui.delete}
          </Button>
        </>
      )}
      <ConfirmDialog
        open={used !== null}
        onClose={() => setUsed(null)}
        onConfirm={() => act(() => remove(true))}
        title={t.deleteManyTitle(ids.length)}
        description={t.deleteManyUsed(placesOf(used ?? [], locale))}
        confirmLabel={ui.delete}
        cancelLabel={ui.cancel}
        closeLabel={ui.close}
        danger
        pending={pending}
        pendingLabel={ui.deleting}
      />
      {describing && (
        <DescribeRun items={describing} locale={locale} onClose={() => setDescribing(null)} />
      )}
    </div>
  );
}

function lacksWords(item: LibraryItem): boolean {
  return item.kind === "image" && item.editable && (!item.alts.es || !item.alts.en);
}
