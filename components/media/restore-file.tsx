"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toasts";
import { deleteMediaAction, restoreMediaAction } from "@/lib/media/actions";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";

type RestoreFileProps = { id: string; filename: string; locale: Locale };

/** Puts a file back to where it was; it can go again at once. */
export function RestoreFile({ id, filename, locale }: RestoreFileProps) {
  const t = mediaMessages(locale);
  const router = useRouter();
  const notify = useToast();
  const [pending, start] = useTransition();

  async function undo() {
    const result = await deleteMediaAction({ id, force: true });
    if (!result.ok) notify({ message: result.problem.message, tone: "bad" });
    router.refresh();
  }

  const restore = () =>
    start(async () => {
      const result = await restoreMediaAction({ id });
      if (result.ok) notify({ message: t.restored(filename), tone: "good", undo });
      else notify({ message: result.problem.message, tone: "bad" });
      router.refresh();
    });

  return (
    <Button
      size="sm"
      icon="restore"
      pending={pending}
      aria-label={t.restoreFile(filename)}
      onClick={restore}
    >
      {t.restore}
    </Button>
  );
}
