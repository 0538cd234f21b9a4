"use client";

import { useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { uiMessages } from "@/lib/messages/ui";

type FolderNameProps = {
  title: string;
  name: string;
  locale: Locale;
  /** Gives what is wrong with it, or null. */
  onName: (name: string) => Promise<string | null>;
  onClose: () => void;
};

export function FolderName({ title, name, locale, onName, onClose }: FolderNameProps) {
  const ui = uiMessages(locale);
  const form = useId();
  const [error, setError] = useState<string | null>(null);
  const [pending, start] = useTransition();
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={ui.close}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button type="submit" form={form} variant="primary" pending={pending}>
            {ui.save}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          const text = String(new FormData(event.currentTarget).get("name") ?? "");
          start(async () => setError(await onName(text)));
        }}
      >
        <TextField
          label={mediaMessages(locale).folderName}
          name="name"
          defaultValue={name}
          maxLength={80}
          required
          error={error}
        />
      </form>
    </Dialog>
  );
}
