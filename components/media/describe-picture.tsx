"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/text-field";
import { updateMediaAction } from "@/lib/media/actions";
import type { MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { Thumbnail } from "./thumbnail";

type DescribePictureProps = {
  media: MediaView;
  locale: Locale;
  language: Locale;
  onDone: (media: MediaView) => void;
  onBack: () => void;
};

/** Asks what a picture shows; the words are kept with it for the next time. */
export function DescribePicture({ media, locale, language, ...acts }: DescribePictureProps) {
  const t = mediaMessages(locale);
  const [alt, setAlt] = useState("");
  const [pending, start] = useTransition();

  function use() {
    start(async () => {
      // Somebody else's picture keeps its own words; these go with the text alone.
      if (alt.trim()) await updateMediaAction({ id: media.id, alt: { [language]: alt } });
      acts.onDone({ ...media, alt: alt.trim() });
    });
  }

  return (
    <form
      className="grid max-w-2xl gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        use();
      }}
    >
      <Thumbnail media={media} size="preview" className="max-h-80" />
      <TextAreaField
        label={language === "es" ? t.altEs : t.altEn}
        hint={t.describeHint}
        lang={language}
        rows={3}
        maxLength={1000}
        value={alt}
        data-autofocus=""
        ref={focusOnce}
        onChange={(event) => setAlt(event.target.value)}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="plain" onClick={acts.onBack}>
          {t.back}
        </Button>
        <Button type="submit" variant="primary" pending={pending}>
          {alt.trim() ? t.useImage : t.withoutAlt}
        </Button>
      </div>
    </form>
  );
}

/** The dialog was open already, so it does not move the focus by itself. */
function focusOnce(field: HTMLTextAreaElement | null) {
  field?.focus();
}
