"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Status } from "@/components/ui/status";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import type { UnfinishedUpload } from "@/lib/uploads/types";
import { formatSize } from "./facts";

type HalfSentProps = {
  uploads: UnfinishedUpload[];
  locale: Locale;
  onFile: (upload: UnfinishedUpload, file: File) => void;
  onLetGo: (upload: UnfinishedUpload) => void;
};

/** Uploads that stopped before their end: choosing the same file again carries them on. */
export function HalfSent({ uploads, locale, onFile, onLetGo }: HalfSentProps) {
  const t = mediaMessages(locale);
  if (uploads.length === 0) return null;
  return (
    <section className="grid grid-cols-1 gap-3 rounded-md border border-line bg-surface p-4">
      <div>
        <h2 className="font-semibold text-ui">{t.halfSent}</h2>
        <p className="text-note text-ink-soft">{t.halfSentHint}</p>
      </div>
      <ul aria-label={t.halfSent} className="grid grid-cols-1 gap-3">
        {uploads.map((upload) => (
          <li key={upload.id} className="flex items-center gap-x-3">
            <div className="grid min-w-0 flex-1 gap-0.5">
              <Status shape="half" className="whitespace-normal wrap-anywhere">
                {upload.filename}
              </Status>
              <p className="text-note text-ink-soft tabular-nums">{howFar(upload, locale)}</p>
            </div>
            <CarryOn upload={upload} locale={locale} onFile={(file) => onFile(upload, file)} />
            <IconButton
              icon="close"
              label={t.letGo(upload.filename)}
              onClick={() => onLetGo(upload)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type CarryOnProps = { upload: UnfinishedUpload; locale: Locale; onFile: (file: File) => void };

function CarryOn({ upload, locale, onFile }: CarryOnProps) {
  const t = mediaMessages(locale);
  const input = useRef<HTMLInputElement>(null);
  const label = t.carryOnWith(upload.filename);
  return (
    <>
      <Button size="sm" icon="upload" aria-label={label} onClick={() => input.current?.click()}>
        {t.carryOn}
      </Button>
      <input
        ref={input}
        type="file"
        aria-label={label}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}

function howFar({ offset, length }: UnfinishedUpload, locale: Locale): string {
  const percent = Math.floor((offset / length) * 100);
  return mediaMessages(locale).cameSoFar(percent, formatSize(length, locale));
}
