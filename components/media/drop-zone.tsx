"use client";

import { type DragEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/core/cn";
import type { MediaKind } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";

type DropZoneProps = {
  locale: Locale;
  onFiles: (files: File[]) => void;
  /** Without one, every kind. */
  kind?: MediaKind;
  /** Takes what is dropped anywhere on the page. */
  everywhere?: boolean;
  children: ReactNode;
};

export const accepts: Record<MediaKind, string> = {
  image: "image/jpeg,image/png,image/webp,image/avif,image/gif",
  video: "video/mp4,video/webm,.m4v",
  audio: "audio/mpeg,audio/mp4,audio/ogg,audio/wav,audio/webm,.m4a,.opus",
  file: ".pdf,.zip,.epub,.txt,.csv",
};

/** Takes files that are chosen, dropped on it or pasted while it is on the page. */
export function DropZone({ locale, onFiles, kind, everywhere, children }: DropZoneProps) {
  const t = mediaMessages(locale);
  const input = useRef<HTMLInputElement>(null);
  const { over, handlers } = useDrop(onFiles);
  usePaste(onFiles);
  useDropAnywhere(everywhere ? onFiles : undefined);
  return (
    <div
      {...handlers}
      className={cn("grid grid-cols-[minmax(0,1fr)] gap-6", over && "rounded-md bg-accent-soft")}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          variant="primary"
          icon="upload"
          data-autofocus=""
          onClick={() => input.current?.click()}
        >
          {t.upload}
        </Button>
        <p className="text-note text-ink-soft">{over ? t.dropHere : t.uploadHint}</p>
        <input
          ref={input}
          type="file"
          multiple
          accept={kind ? accepts[kind] : Object.values(accepts).join(",")}
          aria-label={t.upload}
          hidden
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </div>
      {children}
    </div>
  );
}

function useDrop(onFiles: (files: File[]) => void) {
  const [over, setOver] = useState(false);
  const carries = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(false);
      onFiles([...event.dataTransfer.files]);
    },
  };
  return { over, handlers };
}

/** What misses the zone would otherwise be opened by the browser, and the page be gone. */
function useDropAnywhere(onFiles: ((files: File[]) => void) | undefined) {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  }, [onFiles]);
  const wanted = onFiles !== undefined;
  useEffect(() => {
    if (!wanted) return;
    const over = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: globalThis.DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      latest.current?.(files);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, [wanted]);
}

/** Text pasted into a field stays text. */
function usePaste(onFiles: (files: File[]) => void) {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  }, [onFiles]);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(files);
    };
    document.addEventListener("paste", paste, true);
    return () => document.removeEventListener("paste", paste, true);
  }, []);
}
