"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toasts";
import { cropMediaAction, restoreMediaVersionAction, updateMediaAction } from "@/lib/media/actions";
import type { Crop, LibraryItem } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { uiMessages } from "@/lib/messages/ui";
import { CropStage } from "./crop-stage";
import { CutPreviews } from "./cut-previews";
import { isWhole } from "./framing";

type CropDialogProps = {
  item: LibraryItem;
  locale: Locale;
  onSaved: () => void;
  onClose: () => void;
};

/** What of a picture is shown, and what of that must never be cut away. */
export function CropDialog({ item, locale, onSaved, onClose }: CropDialogProps) {
  const t = mediaMessages(locale);
  const ui = uiMessages(locale);
  const router = useRouter();
  const notify = useToast();
  const all: Crop = { left: 0, top: 0, ...item.whole };
  const [frame, setFrame] = useState<Crop>(item.crop ?? all);
  const [focal, setFocal] = useState(item.focal);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const picture = {
    src: `/api/v1/media/${item.id}/whole`,
    whole: item.whole,
    frame,
    focal,
    locale,
  };

  function save() {
    start(async () => {
      const crop = isWhole(frame, item.whole) ? null : frame;
      const { id } = item;
      const cut = sameCrop(crop, item.crop) ? null : await cropMediaAction({ id, crop });
      if (cut && !cut.ok) return setProblem(cut.problem.message);
      const result = await updateMediaAction({ id, focal });
      if (!result.ok) return setProblem(result.problem.message);
      const undo = async () => {
        if (cut) await restoreMediaVersionAction({ id, versionId: cut.value.versionId });
        await updateMediaAction({ id, focal: item.focal });
        router.refresh();
      };
      notify({ message: t.cropped, tone: "good", undo });
      onSaved();
      router.refresh();
    });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t.cropTitle}
      closeLabel={ui.close}
      size="full"
      footer={
        <>
          <Button onClick={() => setFrame(all)}>{t.uncrop}</Button>
          <Button variant="primary" onClick={save} pending={pending} pendingLabel={ui.saving}>
            {ui.save}
          </Button>
        </>
      }
    >
      <div className="grid gap-6">
        {problem && (
          <Notice tone="bad" live>
            {problem}
          </Notice>
        )}
        <CropStage {...picture} onFrame={setFrame} onFocal={setFocal} />
        <CutPreviews {...picture} />
      </div>
    </Dialog>
  );
}

function sameCrop(a: Crop | null, b: Crop | null): boolean {
  return (
    JSON.stringify(a && [a.left, a.top, a.width, a.height]) ===
    JSON.stringify(b && [b.left, b.top, b.width, b.height])
  );
}
