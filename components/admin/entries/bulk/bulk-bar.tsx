"use client";

import { Button } from "@/components/ui/button";
import type { IconName } from "@/components/ui/icon";
import { Toolbar } from "@/components/ui/toolbar";
import { bulkMessages } from "@/lib/messages/admin/bulk";
import type { Locale } from "@/lib/messages/catalogue";

export type BulkVerb = "publish" | "unpublish" | "tag" | "assign" | "trash" | "restore";

type BulkBarProps = {
  verbs: BulkVerb[];
  count: number;
  progress: { done: number; all: number } | null;
  locale: Locale;
  onAct: (verb: BulkVerb) => void;
  onNone: () => void;
};

const icons: Record<BulkVerb, IconName> = {
  publish: "send",
  unpublish: "eye-off",
  tag: "tag",
  assign: "person",
  trash: "trash",
  restore: "restore",
};

/** What can be done with the chosen entries, where one looks and where the thumb is. */
export function BulkBar({ verbs, count, progress, locale, onAct, onNone }: BulkBarProps) {
  const t = bulkMessages(locale);
  return (
    <div className="bulk-bar">
      <strong className="bulk-count">
        {progress ? t.working(progress.done, progress.all) : t.chosen(count)}
      </strong>
      <Toolbar label={t.acts}>
        {verbs.map((verb) => (
          <Button
            key={verb}
            size="sm"
            icon={icons[verb]}
            disabled={progress !== null}
            onClick={() => onAct(verb)}
          >
            {t[verb]}
          </Button>
        ))}
        <Button size="sm" variant="plain" icon="close" onClick={onNone}>
          {t.chooseNone}
        </Button>
      </Toolbar>
    </div>
  );
}
