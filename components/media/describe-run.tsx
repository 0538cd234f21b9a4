"use client";

import { useRouter } from "next/navigation";
import { useId, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextAreaField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toasts";
import { updateMediaAction } from "@/lib/media/actions";
import type { LibraryItem } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { uiMessages } from "@/lib/messages/ui";
import { Thumbnail } from "./thumbnail";

type DescribeRunProps = { items: LibraryItem[]; locale: Locale; onClose: () => void };

/** The words of one picture after another; Ctrl or ⌘ with Enter keeps them and goes on. */
export function DescribeRun({ items, locale, onClose }: DescribeRunProps) {
  const t = mediaMessages(locale);
  const ui = uiMessages(locale);
  const router = useRouter();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const notify = useToast();
  const [at, setAt] = useState(0);
  /** What was said before of those that were described here. */
  const before = useRef<Pick<LibraryItem, "id" | "alts">[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const item = items[at];
  if (!item) return null;
  const last = at === items.length - 1;

  function close() {
    const { length } = before.current;
    if (length > 0) notify({ message: t.describedMany(length), tone: "good", undo: takeBack });
    router.refresh();
    onClose();
  }

  async function takeBack() {
    for (const { id, alts } of before.current) {
      const result = await updateMediaAction({ id, alt: alts });
      if (!result.ok) notify({ message: result.problem.message, tone: "bad" });
    }
    router.refresh();
  }

  function goOn() {
    if (last) return close();
    setProblem(null);
    setAt(at + 1);
  }

  function save() {
    const words = new FormData(form.current ?? undefined);
    const alt = { es: String(words.get("es") ?? ""), en: String(words.get("en") ?? "") };
    start(async () => {
      if (!item) return;
      const result = await updateMediaAction({ id: item.id, alt });
      if (!result.ok) return setProblem(result.problem.message);
      before.current.push({ id: item.id, alts: item.alts });
      goOn();
    });
  }

  return (
    <Dialog
      open
      onClose={close}
      title={t.describeTitle}
      closeLabel={ui.close}
      size="lg"
      footer={
        <>
          <Button onClick={goOn}>{t.skip}</Button>
          <Button type="submit" form={id} variant="primary" pending={pending}>
            {last ? t.saveLast : t.saveNext}
          </Button>
        </>
      }
    >
      <form
        id={id}
        ref={form}
        key={item.id}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          save();
        }}
      >
        <p role="status" className="text-note text-ink-soft">
          {t.ofMany(at + 1, items.length)} · {item.filename}
        </p>
        <Thumbnail media={item} size="preview" className="max-h-72" />
        {problem && (
          <Notice tone="bad" live>
            {problem}
          </Notice>
        )}
        <TextAreaField
          label={t.altEs}
          name="es"
          lang="es"
          rows={2}
          maxLength={1000}
          defaultValue={item.alts.es}
          data-autofocus=""
          ref={(field) => field?.focus()}
        />
        <TextAreaField
          label={t.altEn}
          name="en"
          lang="en"
          rows={2}
          maxLength={1000}
          defaultValue={item.alts.en}
        />
      </form>
    </Dialog>
  );
}
