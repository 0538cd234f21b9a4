"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef } from "react";
import { useToast } from "@/components/ui/toasts";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import type { Locale } from "@/lib/messages/catalogue";
import { putMenuBackAction } from "@/lib/navigation/actions";
import type { Menu, NavigationLink } from "@/lib/navigation/types";

type Known = { menu: Menu; language: Locale; saved: NavigationLink[]; locale: Locale };

/** Remembers the menu that a save replaces; `undoing` makes what puts it back. */
export function useMenuUndo({ menu, language, saved, locale }: Known) {
  const router = useRouter();
  const notify = useToast();
  const before = useRef(saved);
  const t = siteDeskMessages(locale);

  const undoing = useCallback(
    (now: NavigationLink[]) => {
      const items = before.current.map(({ label, href }) => ({ label, href }));
      const base = now.map(({ id }) => id);
      return async () => {
        const result = await putMenuBackAction({ menu, locale: language, base, items });
        if (result.ok) notify({ message: t.menuRestored });
        else notify({ message: result.problem.message, tone: "bad" });
        router.refresh();
      };
    },
    [menu, language, router, notify, t.menuRestored],
  );

  const remember = () => {
    before.current = saved;
  };
  return { remember, undoing };
}
