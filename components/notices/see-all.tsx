"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toasts";
import { noticesMessages } from "@/lib/messages/admin/notices";
import type { Locale } from "@/lib/messages/catalogue";
import { seeNoticesAction } from "@/lib/notices/actions";

/** Marks every notice as read. */
export function SeeAll({ locale }: { locale: Locale }) {
  const t = noticesMessages(locale);
  const router = useRouter();
  const notify = useToast();
  const [pending, startTransition] = useTransition();
  const see = () =>
    startTransition(async () => {
      const result = await seeNoticesAction({});
      if (!result.ok) return notify({ message: result.problem.message, tone: "bad" });
      document.getElementById("main")?.focus();
      notify({ message: t.allSeen, tone: "good" });
      router.refresh();
    });
  return (
    <Button icon="check" pending={pending} onClick={see}>
      {t.seeAll}
    </Button>
  );
}
