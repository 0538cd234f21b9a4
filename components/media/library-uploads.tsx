"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { useToast } from "@/components/ui/toasts";
import type { Folder } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import type { UnfinishedUpload } from "@/lib/uploads/types";
import { DropZone } from "./drop-zone";
import { formatSize } from "./facts";
import { HalfSent } from "./half-sent";
import { nameOf } from "./let-go";
import { UploadList } from "./upload-list";
import { named, useHalfSent } from "./use-half-sent";
import { useUploads } from "./use-uploads";

type LibraryUploadsProps = {
  locale: Locale;
  owner: string;
  /** Where new files go. */
  folder: Folder | null;
  /** What its owner began at any time and did not finish. */
  unfinished: UnfinishedUpload[];
  children: ReactNode;
};

/** Uploads around the library's list, which is read anew after each. */
export function LibraryUploads({ locale, owner, folder, ...rest }: LibraryUploadsProps) {
  const t = mediaMessages(locale);
  const router = useRouter();
  const notify = useToast();
  const place = { owner, folderId: folder?.id ?? null };
  const { uploads, add, retry, dismiss, ready } = useUploads(locale, () => router.refresh(), place);
  useFocusKept(rest.children);
  const halfSent = useHalfSent(rest.unfinished, { owner, uploads, ready });

  /** Whatever was left half-way goes on, however its file is chosen. */
  function take(files: File[]) {
    for (const file of files) {
      const before = rest.unfinished.find(
        (one) => !one.replacesId && nameOf(named(one)) === nameOf(file),
      );
      add([file], undefined, before?.id);
    }
  }

  function carryOn(upload: UnfinishedUpload, file: File) {
    if (nameOf(file) === nameOf(named(upload))) return add([file], undefined, upload.id);
    const message = t.otherFile(upload.filename, formatSize(upload.length, locale));
    notify({ message, tone: "bad" });
  }

  function letGo(upload: UnfinishedUpload) {
    halfSent.letGo(upload);
    const undo = () => halfSent.takeUp(upload);
    notify({ message: t.hasLetGo(upload.filename), tone: "good", undo });
  }

  function stop(key: number) {
    const job = dismiss(key);
    if (!job) return;
    const { file, folderId, resumesId } = job;
    const undo = () => add([file], folderId, resumesId);
    notify({ message: t.stopped(file.name), tone: "good", undo });
  }

  return (
    <DropZone locale={locale} onFiles={take} everywhere>
      <UploadList locale={locale} uploads={uploads} onRetry={retry} onDismiss={stop} />
      <HalfSent uploads={halfSent.left} locale={locale} onFile={carryOn} onLetGo={letGo} />
      {rest.children}
    </DropZone>
  );
}

/** What had the focus may be gone with the list before; then it is where the page's work begins. */
function useFocusKept(list: ReactNode) {
  const seen = useRef(list);
  useEffect(() => {
    if (seen.current === list) return;
    seen.current = list;
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>("main [data-autofocus]")?.focus({ preventScroll: true });
  }, [list]);
}
