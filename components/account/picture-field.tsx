"use client";

import { useEffect, useState } from "react";
import { useMediaPicker } from "@/components/media/use-media-picker";
import { PersonAvatar } from "@/components/people/person-avatar";
import { Button } from "@/components/ui/button";
import { FieldGroup } from "@/components/ui/field";
import { accountMessages } from "@/lib/messages/account";
import type { Locale } from "@/lib/messages/catalogue";

type Picture = { id: string; url: string } | null;
type PictureFieldProps = { name: string; picture: Picture; error: string[]; locale: Locale };

/** One's own picture: one of the library, or the initials. */
export function PictureField({ name, picture, error, locale }: PictureFieldProps) {
  const t = accountMessages(locale);
  const [chosen, setChosen] = useState(picture);
  const [own, url] = [picture?.id, picture?.url];
  useEffect(() => setChosen(own && url ? { id: own, url } : null), [own, url]);
  const { pick, dialog } = useMediaPicker(locale);

  async function choose() {
    const file = await pick("image");
    if (file) setChosen({ id: file.id, url: file.url });
  }

  return (
    <FieldGroup label={t.picture} hint={t.pictureHint} error={error}>
      <input type="hidden" name="avatarId" value={chosen?.id ?? ""} />
      <div className="flex flex-wrap items-center gap-4">
        <PersonAvatar name={name} picture={chosen?.url ?? null} size={96} />
        <div className="flex flex-wrap gap-2">
          <Button icon="image" onClick={choose}>
            {chosen ? t.pictureChange : t.pictureChoose}
          </Button>
          {chosen && (
            <Button variant="plain" icon="close" onClick={() => setChosen(null)}>
              {t.pictureRemove}
            </Button>
          )}
        </div>
      </div>
      {dialog}
    </FieldGroup>
  );
}
