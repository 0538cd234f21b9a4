"use client";

import { useEffect, useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toasts";
import type { Result } from "@/lib/core/result";
import type { Downloads } from "@/lib/counts/types";
import { getDownloadsAction, listMediaUsesAction } from "@/lib/media/actions";
import type { Folder, LibraryItem, MediaUse } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { uiMessages } from "@/lib/messages/ui";
import { CropDialog } from "./crop-dialog";
import { DeleteFile } from "./delete-file";
import { FactList } from "./fact-list";
import { FilePreview } from "./file-preview";
import { ReplaceFile } from "./replace-file";
import { UseList } from "./use-list";
import { VersionList } from "./version-list";
import { WordsForm } from "./words-form";

type FileDetailsProps = {
  item: LibraryItem;
  folders: Folder[];
  locale: Locale;
  onClose: () => void;
};

/** All about one file: what it shows in words, where it is used, its address, its end. */
export function FileDetails({ item, folders, locale, onClose }: FileDetailsProps) {
  const t = mediaMessages(locale);
  const uses = useAsked<MediaUse[]>(item.id, listMediaUsesAction);
  const downloads = useAsked<Downloads>(item.id, getDownloadsAction);
  const [cropping, setCropping] = useState(false);
  return (
    <Dialog
      open
      onClose={onClose}
      title={item.filename}
      closeLabel={uiMessages(locale).close}
      size="side"
    >
      <div className="grid gap-6">
        <FilePreview item={item} />
        <div className="flex flex-wrap gap-2">
          {item.editable && item.kind === "image" && (
            <Button size="sm" icon="image" onClick={() => setCropping(true)}>
              {t.crop}
            </Button>
          )}
          {item.editable && <ReplaceFile item={item} locale={locale} onDone={onClose} />}
          <CopyAddress item={item} locale={locale} />
          <LinkButton size="sm" icon="external" href={item.url} target="_blank" rel="noopener">
            {t.openFile}
          </LinkButton>
        </div>
        {item.editable ? (
          <WordsForm item={item} folders={folders} locale={locale} />
        ) : (
          <Notice>{t.readOnly}</Notice>
        )}
        <FactList item={item} downloads={downloads} locale={locale} />
        <UseList uses={uses} locale={locale} />
        {item.editable && <VersionList key={item.sha256} item={item} locale={locale} />}
        {item.editable && (
          <DeleteFile item={item} uses={uses} locale={locale} onDeleted={onClose} />
        )}
      </div>
      {cropping && (
        <CropDialog
          item={item}
          locale={locale}
          onSaved={onClose}
          onClose={() => setCropping(false)}
        />
      )}
    </Dialog>
  );
}

/** What an action tells of a file; null until it is known. */
function useAsked<T>(id: string, ask: (id: string) => Promise<Result<T>>): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    let current = true;
    ask(id).then((result) => {
      if (current && result.ok) setAnswer(result.value);
    });
    return () => {
      current = false;
    };
  }, [id, ask]);
  return answer;
}

function CopyAddress({ item, locale }: { item: LibraryItem; locale: Locale }) {
  const t = mediaMessages(locale);
  const notify = useToast();
  async function copy() {
    try {
      await navigator.clipboard.writeText(new URL(item.lastingUrl, location.href).href);
      notify({ message: t.copied, tone: "good" });
    } catch {
      notify({ message: t.notCopied, tone: "bad" });
    }
  }
  return (
    <Button size="sm" icon="copy" onClick={copy}>
      {t.copyAddress}
    </Button>
  );
}
