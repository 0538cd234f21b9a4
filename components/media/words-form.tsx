"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SelectField, TextAreaField, TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toasts";
import type { Problem } from "@/lib/core/result";
import { updateMediaAction } from "@/lib/media/actions";
import type { Folder, LibraryItem } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { uiMessages } from "@/lib/messages/ui";

type WordsFormProps = { item: LibraryItem; folders: Folder[]; locale: Locale };

/** A file's words in both languages, its name and its folder. */
export function WordsForm({ item, folders, locale }: WordsFormProps) {
  const t = mediaMessages(locale);
  const ui = uiMessages(locale);
  const router = useRouter();
  const notify = useToast();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, start] = useTransition();
  const errorOf = (path: string) =>
    problem?.issues.filter((issue) => issue.path === path).map((issue) => issue.message);

  function save(form: FormData) {
    const text = (name: string) => String(form.get(name) ?? "");
    const both = (name: string) => ({ es: text(`${name}.es`), en: text(`${name}.en`) });
    start(async () => {
      const result = await updateMediaAction({
        id: item.id,
        filename: text("filename"),
        folderId: text("folderId") || null,
        caption: item.kind === "file" ? undefined : both("caption"),
        alt: item.kind === "image" ? both("alt") : undefined,
      });
      setProblem(result.ok ? null : result.problem);
      if (!result.ok) return;
      notify({ message: t.saved, tone: "good" });
      router.refresh();
    });
  }

  const words = (name: "alt" | "caption", language: Locale, label: string) => (
    <TextAreaField
      label={label}
      hint={name === "alt" && language === "es" ? t.altHint : undefined}
      name={`${name}.${language}`}
      lang={language}
      rows={2}
      maxLength={1000}
      defaultValue={(name === "alt" ? item.alts : item.captions)[language]}
      error={errorOf(`${name}.${language}`)}
    />
  );

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save(new FormData(event.currentTarget));
      }}
    >
      {problem && problem.issues.length === 0 && (
        <Notice tone="bad" live>
          {problem.message}
        </Notice>
      )}
      {item.kind === "image" && words("alt", "es", t.altEs)}
      {item.kind === "image" && words("alt", "en", t.altEn)}
      {item.kind !== "file" && words("caption", "es", t.captionEs)}
      {item.kind !== "file" && words("caption", "en", t.captionEn)}
      <TextField
        label={t.name}
        name="filename"
        required
        maxLength={200}
        defaultValue={item.filename}
        error={errorOf("filename")}
      />
      <SelectField
        label={t.folder}
        name="folderId"
        defaultValue={item.folder?.id ?? ""}
        error={errorOf("folderId")}
      >
        <option value="">{t.noFolder}</option>
        {folders.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button
        type="submit"
        variant="primary"
        className="justify-self-start"
        pending={pending}
        pendingLabel={ui.saving}
      >
        {ui.save}
      </Button>
    </form>
  );
}
