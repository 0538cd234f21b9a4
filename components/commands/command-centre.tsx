"use client";

import { usePathname, useRouter } from "next/navigation";
import { lazy, Suspense, startTransition, useEffect, useMemo, useState } from "react";
import type { DeskSection } from "@/components/admin/desk-sections";
import { leaveDevice } from "@/components/entries/leave-device";
import { useToast } from "@/components/ui/toasts";
import { useWarm } from "@/components/ui/use-warm";
import { signOutAction } from "@/lib/auth/actions";
import type { ContentKey } from "@/lib/content/registry";
import type { Role } from "@/lib/core/actor";
import { createEntryAction } from "@/lib/entries/actions";
import type { Locale } from "@/lib/messages/catalogue";
import { setLocaleAction, setSingleKeysAction } from "@/lib/people/actions";
import { getShown, show } from "./command-store";
import "./commands.css";
import { listDeskCommands } from "./desk-commands";
import type { Option } from "./options";
import { keepRecent } from "./recent";
import { useCommandKeys } from "./use-command-keys";
import { useCommands, useShown } from "./use-commands";

const loadPalette = () => import("./palette");
const loadKeys = () => import("./shortcuts-dialog");
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const ShortcutsDialog = lazy(async () => ({ default: (await loadKeys()).ShortcutsDialog }));

type CommandCentreProps = {
  locale: Locale;
  person: { id: string; role: Role };
  sections: DeskSection[];
  languages: Locale[];
  /** Whether keys without Control or Alt do something for this person. */
  singleKeys: boolean;
};

/** Once, in the desk's frame: the keys, the palette and the list of shortcuts. */
export function CommandCentre({
  locale,
  person,
  sections,
  languages,
  ...rest
}: CommandCentreProps) {
  const router = useRouter();
  const notify = useToast();
  const shown = useShown();
  const [single, setSingle] = useState(rest.singleKeys);
  const close = () => show(null);
  useWarm(loadPalette);
  useCloseOnLeaving();

  const commands = useMemo(() => {
    const create = async (type: ContentKey, language: Locale) => {
      const made = await createEntryAction({ type, locale: language });
      if (made.ok) router.push(`/admin/entries/${type}/${made.value.id}`);
      else notify({ message: made.problem.message, tone: "bad" });
    };
    const speak = (to: Locale) => {
      const form = new FormData();
      form.set("locale", to);
      startTransition(() => setLocaleAction(form));
    };
    const acts = {
      create,
      speak,
      signOut: () => {
        void leaveDevice();
        startTransition(() => signOutAction());
      },
      showPalette: () => show(getShown() === "palette" ? null : "palette"),
      showKeys: () => show("keys"),
    };
    return listDeskCommands({ locale, role: person.role, sections, languages, acts });
  }, [locale, person.role, sections, languages, router, notify]);
  useCommands(commands);

  const go = (href: string) => {
    const inDesk = /^\/admin(\/|$|\?)/.test(href) && !href.includes("#");
    if (inDesk) startTransition(() => router.push(href));
    else location.assign(href);
  };
  useCommandKeys(single, ({ href, run }, keys) => (run ? run(keys) : href && go(href)));

  function choose(option: Option) {
    const { id, label, icon, note, href, run } = option;
    close();
    keepRecent(person.id, { id, label, icon, ...(note && { note }), ...(href && { href }) });
    // The focus is back where it was before whatever opens next takes it.
    setTimeout(() => (run ? run() : href && go(href)));
  }

  async function turnSingle(on: boolean) {
    const result = await setSingleKeysAction({ on });
    if (result.ok) setSingle(on);
    return result.ok;
  }

  return (
    <Suspense fallback={null}>
      {shown === "palette" && (
        <Palette personId={person.id} locale={locale} onClose={close} onChoose={choose} />
      )}
      {shown === "keys" && (
        <ShortcutsDialog single={single} onSingle={turnSingle} locale={locale} onClose={close} />
      )}
    </Suspense>
  );
}

function useCloseOnLeaving() {
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is there
  useEffect(() => () => show(null), [pathname]);
}
