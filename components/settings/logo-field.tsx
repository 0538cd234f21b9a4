"use client";

import { useEffect, useState } from "react";
import { useMediaPicker } from "@/components/media/use-media-picker";
import { Button } from "@/components/ui/button";
import { FieldGroup } from "@/components/ui/field";
import type { MediaView } from "@/lib/media/types";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import type { Locale } from "@/lib/messages/catalogue";

type LogoFieldProps = { logo: MediaView | null; error: string[]; locale: Locale };

/** A picture of the library, or none. */
export function LogoField({ logo, error, locale }: LogoFieldProps) {
  const t = siteDeskMessages(locale);
  const [chosen, setChosen] = useState(logo);
  useEffect(() => setChosen(logo), [logo]);
  const { pick, dialog } = useMediaPicker(locale);

  async function choose() {
    const picture = await pick("image");
    if (picture) setChosen(picture);
  }

  return (
    <FieldGroup label={t.logo} hint={t.logoHint} error={error}>
      <input type="hidden" name="logoId" value={chosen?.id ?? ""} />
      <div className="flex flex-wrap items-center gap-4">
        {chosen ? (
          // biome-ignore lint/performance/noImgElement: a logo may be an SVG, and it is small
          <img
            src={chosen.url}
            alt={chosen.alt}
            width={chosen.width ?? undefined}
            height={chosen.height ?? undefined}
            className="h-14 w-auto max-w-48 rounded-sm border border-line object-contain"
          />
        ) : (
          <span className="text-ink-soft">{t.noLogo}</span>
        )}
        <Button icon="image" onClick={choose}>
          {t.chooseLogo}
        </Button>
        {chosen && (
          <Button variant="plain" icon="close" onClick={() => setChosen(null)}>
            {t.removeLogo}
          </Button>
        )}
      </div>
      {dialog}
    </FieldGroup>
  );
}
