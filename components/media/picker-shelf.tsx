"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState, ErrorState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/inputs";
import { Skeleton } from "@/components/ui/skeleton";
import type { MediaKind, MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { uiMessages } from "@/lib/messages/ui";
import { DropZone } from "./drop-zone";
import { ItemGrid } from "./item-grid";
import { UploadList } from "./upload-list";
import { useShelf } from "./use-shelf";
import { useUploads } from "./use-uploads";

type PickerShelfProps = {
  kind?: MediaKind;
  locale: Locale;
  onChoose: (media: MediaView) => void;
};

/** The library inside the dialog; a single upload of the right kind is chosen at once. */
export function PickerShelf({ kind, locale, onChoose }: PickerShelfProps) {
  const t = mediaMessages(locale);
  const [q, setQ] = useState("");
  const shelf = useShelf(kind, q);
  const { uploads, add, retry, dismiss } = useUploads(locale, (media) => {
    if (uploads.length <= 1 && (!kind || media.kind === kind)) onChoose(media);
    else shelf.reload();
  });
  return (
    <DropZone locale={locale} kind={kind} onFiles={add}>
      <UploadList locale={locale} uploads={uploads} onRetry={retry} onDismiss={dismiss} />
      <SearchInput
        value={q}
        onChange={(event) => setQ(event.target.value)}
        aria-label={t.searchLabel}
        placeholder={t.searchHint}
        className="max-w-80"
      />
      <p role="status" className="sr-only">
        {shelf.state === "ready" && t.found(shelf.total)}
      </p>
      {shelf.state === "failed" && (
        <ErrorState
          title={t.loadFailed}
          headingLevel={3}
          action={<Button onClick={shelf.reload}>{uiMessages(locale).tryAgain}</Button>}
        />
      )}
      {shelf.state === "loading" && <Waiting label={uiMessages(locale).loading} />}
      {shelf.state === "ready" && shelf.items.length === 0 && (
        <EmptyState title={q ? t.nothingFound : t.empty} headingLevel={3}>
          {q ? t.nothingFoundHint : t.emptyHint}
        </EmptyState>
      )}
      {shelf.items.length > 0 && (
        <ItemGrid items={shelf.items} locale={locale} nameOf={t.choose} onChoose={onChoose} />
      )}
      {shelf.hasMore && (
        <Button className="justify-self-center" onClick={shelf.more} pending={shelf.loadingMore}>
          {t.more}
        </Button>
      )}
    </DropZone>
  );
}

function Waiting({ label }: { label: string }) {
  return (
    <div
      role="status"
      aria-label={label}
      className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-4 gap-y-6"
    >
      {["a", "b", "c", "d", "e", "f"].map((key) => (
        <Skeleton key={key} className="aspect-3/2 w-full" />
      ))}
    </div>
  );
}
