"use client";

import { type ComponentType, type ReactNode, useCallback, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { useWarm } from "@/components/ui/use-warm";
import type { MediaKind, MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { uiMessages } from "@/lib/messages/ui";
import type { MediaPickerProps } from "./media-picker";
import type { UploadOptions } from "./upload-file";

export type MediaPicking = {
  /** Opens the dialog, for every kind unless told; null when it was closed without a choice. */
  pick: (kind?: MediaKind) => Promise<MediaView | null>;
  /** Sends one file without a dialog; rejects with an UploadError in the reader's words. */
  upload: (file: File, options?: UploadOptions) => Promise<MediaView>;
  /** To be put on the page once. */
  dialog: ReactNode;
};

const loadPicker = () => import("./media-picker");
const upload: MediaPicking["upload"] = async (file, options) =>
  (await import("./upload-file")).uploadFile(file, options);

/** Lets a page ask for a file as for a value. `language` is that of the text it is for. */
export function useMediaPicker(locale: Locale, language: Locale = locale): MediaPicking {
  const [kind, setKind] = useState<MediaKind | "any" | null>(null);
  const [Picker, setPicker] = useState<ComponentType<MediaPickerProps> | "failed" | null>(null);
  useWarm(loadPicker);
  const answer = useRef<((media: MediaView | null) => void) | null>(null);

  const settle = useCallback((media: MediaView | null) => {
    setKind(null);
    answer.current?.(media);
    answer.current = null;
  }, []);

  const pick = useCallback((wanted?: MediaKind) => {
    answer.current?.(null);
    setKind(wanted ?? "any");
    loadPicker().then(
      ({ MediaPicker }) => setPicker(() => MediaPicker),
      () => setPicker("failed"),
    );
    return new Promise<MediaView | null>((resolve) => {
      answer.current = resolve;
    });
  }, []);

  const close = () => settle(null);
  return { pick, upload, dialog: Picker && renderDialog(Picker) };

  function renderDialog(Shown: NonNullable<typeof Picker>) {
    const open = kind !== null;
    if (Shown === "failed") {
      const words = uiMessages(locale);
      const { somethingFailed, notLoaded } = words;
      const shown = { open, title: somethingFailed, description: notLoaded };
      return <Dialog {...shown} size="sm" closeLabel={words.close} onClose={close} />;
    }
    return (
      <Shown
        open={open}
        kind={kind === "any" || kind === null ? undefined : kind}
        locale={locale}
        language={language}
        onPick={settle}
        onClose={close}
      />
    );
  }
}
