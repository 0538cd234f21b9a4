"use client";

import { useState } from "react";
import type { PanelContext } from "@/components/entries/panels/types";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import type { RevisionRow } from "@/lib/history/types";
import { historyMessages } from "@/lib/messages/history";
import "./history.css";
import { RevisionLabel } from "./revision-label";
import { useCheckpoint } from "./use-checkpoint";
import { useRevisions } from "./use-revisions";

/** The versions of the text, newest first, and the button that makes one. */
export function HistoryPanel({ entry, store, locale, timeZone, readOnly }: PanelContext) {
  const words = historyMessages(locale);
  const revisions = useRevisions(entry.id);
  const { keep, pending } = useCheckpoint({ entryId: entry.id, store, words });
  const [name, setName] = useState("");
  const page = `/admin/entries/${entry.type}/${entry.id}/history`;
  return (
    <div className="grid gap-5">
      {!readOnly && (
        <form
          className="grid gap-3"
          onSubmit={async (event) => {
            event.preventDefault();
            if (await keep(name)) setName("");
          }}
        >
          <TextField
            label={words.keepName}
            hint={words.keepNameHint}
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.target.value)}
          />
          <Button
            type="submit"
            icon="check"
            className="justify-self-start"
            pending={pending}
            pendingLabel={words.keeping}
          >
            {words.keep}
          </Button>
        </form>
      )}
      {revisions.failed && (
        <Notice
          tone="bad"
          live
          action={
            <Button size="sm" onClick={revisions.reload}>
              {words.tryAgain}
            </Button>
          }
        >
          {words.notLoaded}
        </Notice>
      )}
      {!revisions.items && !revisions.failed && <SkeletonRows count={4} label={words.loading} />}
      {revisions.items?.length === 0 && (
        <p className="text-note text-ink-soft">
          {words.none}. {words.noneText}
        </p>
      )}
      {revisions.items && revisions.items.length > 0 && (
        <>
          <a className="quiet-link justify-self-start text-ui" href={page}>
            {words.all}
          </a>
          <ol className="panel-versions" aria-label={words.versions}>
            {revisions.items.map((row) => (
              <Version key={row.number} row={row} page={page} {...{ words, locale, timeZone }} />
            ))}
          </ol>
        </>
      )}
      {revisions.next !== null && (
        <Button size="sm" variant="plain" className="justify-self-start" onClick={revisions.more}>
          {words.loadOlder}
        </Button>
      )}
    </div>
  );
}

type VersionProps = Parameters<typeof RevisionLabel>[0] & { row: RevisionRow; page: string };

function Version({ page, ...label }: VersionProps) {
  const { row, words } = label;
  return (
    <li>
      <a href={`${page}?from=${row.number}&to=draft`}>
        <span className="sr-only">{words.compareDraft(words.versionShort(row.number))}: </span>
        <RevisionLabel {...label} />
      </a>
    </li>
  );
}
