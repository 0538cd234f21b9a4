"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { useToast } from "@/components/ui/toasts";
import { listMediaVersionsAction, restoreMediaVersionAction } from "@/lib/media/actions";
import type { LibraryItem } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { accepts } from "./drop-zone";
import { UploadError, uploadFile } from "./upload-file";

type ReplaceFileProps = { item: LibraryItem; locale: Locale; onDone: () => void };

/** Another file of the same kind at the same address; what it was can be had back. */
export function ReplaceFile({ item, locale, onDone }: ReplaceFileProps) {
  const t = mediaMessages(locale);
  const router = useRouter();
  const notify = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<number | null>(null);

  async function replace(file: File) {
    setSent(0);
    try {
      await uploadFile(file, { replacesId: item.id, onProgress: setSent });
      notify({ message: t.replaced(item.filename), tone: "good", undo: goBack });
      onDone();
      router.refresh();
    } catch (error) {
      const words = error instanceof UploadError ? error.message : "";
      notify({ message: words || t.connectionLost, tone: "bad" });
    } finally {
      setSent(null);
    }
  }

  async function goBack() {
    const versions = await listMediaVersionsAction(item.id);
    const last = versions.ok ? versions.value[0] : undefined;
    if (!last) return;
    const result = await restoreMediaVersionAction({ id: item.id, versionId: last.id });
    if (!result.ok) notify({ message: result.problem.message, tone: "bad" });
    router.refresh();
  }

  if (sent !== null) {
    const percent = Math.round(sent * 100);
    return <Progress label={t.replacing} value={percent} note={t.percent(percent)} />;
  }
  return (
    <>
      <Button size="sm" icon="upload" title={t.replaceHint} onClick={() => input.current?.click()}>
        {t.replace}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accepts[item.kind]}
        aria-label={t.replace}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) void replace(file);
        }}
      />
    </>
  );
}
