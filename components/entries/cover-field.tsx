"use client";

import { Picture } from "@/components/media/picture";
import { Button } from "@/components/ui/button";
import { FieldGroup } from "@/components/ui/field";
import type { MediaView } from "@/lib/media/types";
import type { EntryWords } from "@/lib/messages/entries";

type Props = {
  cover: MediaView | null;
  words: EntryWords;
  error?: string;
  onPickCover: () => void;
  onCover: (cover: MediaView | null) => void;
};

export function CoverField({ cover, words, error, onPickCover, onCover }: Props) {
  return (
    <FieldGroup label={words.cover} hint={cover ? undefined : words.coverNone} error={error}>
      {cover && (
        <div className="overflow-hidden rounded-md border border-line">
          <Picture media={cover} sizes="320px" />
        </div>
      )}
      <div className="flex gap-2">
        <Button size="sm" icon="image" onClick={onPickCover}>
          {cover ? words.coverChange : words.coverChoose}
        </Button>
        {cover && (
          <Button size="sm" variant="plain" onClick={() => onCover(null)}>
            {words.coverRemove}
          </Button>
        )}
      </div>
    </FieldGroup>
  );
}
