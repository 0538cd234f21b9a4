"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { MediaKind, MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { uiMessages } from "@/lib/messages/ui";
import { DescribePicture } from "./describe-picture";
import { PickerShelf } from "./picker-shelf";

export type MediaPickerProps = {
  open: boolean;
  /** Without one, every kind. */
  kind?: MediaKind;
  /** Of the desk. */
  locale: Locale;
  /** Of the text that the file is for; its words are asked for in this one. */
  language: Locale;
  onPick: (media: MediaView) => void;
  onClose: () => void;
};

/** A dialog to take a file from the library or from one's own computer; pictures get their words. */
export function MediaPicker({ open, kind, locale, language, onPick, onClose }: MediaPickerProps) {
  const t = mediaMessages(locale);
  const titles = { image: t.pickImage, video: t.pickVideo, audio: t.pickAudio, file: t.pickFile };
  const [wordless, setWordless] = useState<MediaView | null>(null);

  function choose(media: MediaView) {
    if (media.kind === "image" && !media.alt) return setWordless(media);
    pick(media);
  }

  function pick(media: MediaView) {
    setWordless(null);
    onPick(media);
  }

  function close() {
    setWordless(null);
    onClose();
  }

  return (
    <Dialog
      open={open}
      onClose={close}
      title={wordless ? t.describe : kind ? titles[kind] : t.pickFile}
      closeLabel={uiMessages(locale).close}
      size="full"
    >
      {wordless && (
        <DescribePicture
          media={wordless}
          locale={locale}
          language={language}
          onDone={pick}
          onBack={() => setWordless(null)}
        />
      )}
      {!wordless && <PickerShelf kind={kind} locale={locale} onChoose={choose} />}
    </Dialog>
  );
}
