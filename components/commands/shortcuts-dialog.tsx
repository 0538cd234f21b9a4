"use client";

import { useState, useTransition } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Switch } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import { commandMessages } from "@/lib/messages/admin/commands";
import type { Locale } from "@/lib/messages/catalogue";
import { uiMessages } from "@/lib/messages/ui";
import { KeysLabel } from "./keys-label";
import { type Command, commandGroups } from "./types";
import { useOffered } from "./use-commands";

type ShortcutsDialogProps = {
  single: boolean;
  onSingle: (on: boolean) => Promise<boolean>;
  locale: Locale;
  onClose: () => void;
};

/** The keys that work where one is, told from what listens to them. */
export function ShortcutsDialog({ single, onSingle, locale, onClose }: ShortcutsDialogProps) {
  const t = commandMessages(locale);
  const offered = useOffered().filter(({ keys }) => keys);
  const groups = commandGroups
    .map((key) => ({ key, commands: offered.filter(({ group }) => group === key) }))
    .filter(({ commands }) => commands.length > 0);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.shortcutsTitle}
      closeLabel={uiMessages(locale).close}
      size="lg"
    >
      <div className="shortcut-groups">
        {groups.map(({ key, commands }) => (
          <section key={key} aria-label={t[key]}>
            <h3 className="shortcut-group">{t[key]}</h3>
            <dl>
              {commands.map((command) => (
                <ShortcutRow key={command.id} command={command} locale={locale} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <SingleSwitch {...{ single, onSingle, locale }} />
    </Dialog>
  );
}

function ShortcutRow({ command, locale }: { command: Command; locale: Locale }) {
  const t = commandMessages(locale);
  return (
    <div className="shortcut">
      <dt>{command.label}</dt>
      <dd>
        <KeysLabel keys={command.keys ?? ""} between={t.afterwards} />
        {command.otherKeys && (
          <>
            <span className="keys-between">{t.or}</span>
            <KeysLabel keys={command.otherKeys} between={t.afterwards} />
          </>
        )}
      </dd>
    </div>
  );
}

function SingleSwitch({ single, onSingle, locale }: Omit<ShortcutsDialogProps, "onClose">) {
  const t = commandMessages(locale);
  const [on, setOn] = useState(single);
  const [failed, setFailed] = useState(false);
  const [pending, start] = useTransition();
  const turn = (next: boolean) => {
    setOn(next);
    start(async () => {
      const kept = await onSingle(next);
      setFailed(!kept);
      if (!kept) setOn(!next);
    });
  };
  return (
    <div className="mt-6 border-line border-t pt-4">
      <Switch
        label={t.single}
        hint={t.singleHint}
        checked={on}
        aria-busy={pending}
        onChange={(event) => turn(event.target.checked)}
      />
      {failed && (
        <Notice tone="bad" live className="mt-3">
          {t.singleFailed}
        </Notice>
      )}
    </div>
  );
}
