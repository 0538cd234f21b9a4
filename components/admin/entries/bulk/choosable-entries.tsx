"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/inputs";
import { mostMatching } from "@/lib/entries/input";
import type { DeskRow } from "@/lib/entries/types";
import { adminMessages } from "@/lib/messages/admin";
import { bulkMessages } from "@/lib/messages/admin/bulk";
import type { Locale } from "@/lib/messages/catalogue";
import { EntryRows } from "../entry-rows";
import type { ListFilter } from "../list-address";
import { BulkBar, type BulkVerb } from "./bulk-bar";
import { type AskedVerb, type BulkChoices, BulkDialog } from "./bulk-dialog";
import "./bulk.css";
import { RefusedDialog } from "./refused-dialog";
import { useBulk } from "./use-bulk";
import { useChosen } from "./use-chosen";

type ChoosableEntriesProps = {
  label: string;
  rows: DeskRow[];
  /** How many entries the list has on all its pages. */
  total: number;
  filter: ListFilter;
  choices: BulkChoices;
  locale: Locale;
  timeZone: string;
};

/** The lines of a list with a box before each, and what can be done with those that are chosen. */
export function ChoosableEntries({ rows, total, filter, choices, ...rest }: ChoosableEntriesProps) {
  const { locale } = rest;
  const t = bulkMessages(locale);
  const list = useRef<HTMLDivElement>(null);
  const choice = useChosen(
    filter,
    rows.map(({ id }) => id),
  );
  const bulk = useBulk(locale);
  const [asked, ask] = useState<AskedVerb | null>(null);
  const ids = [...choice.chosen];
  const verbs = verbsOf(rows, filter, choices);
  const partly = ids.length > 0 && !choice.wholePage;
  useFocusKept(list, rows);

  async function act(verb: BulkVerb) {
    if (verb === "publish" || verb === "assign" || verb === "tag") return ask(verb);
    if (!(await bulk.run(ids, { verb }))) choice.clear();
  }

  if (verbs.length === 0 && bulk.progress === null) return <EntryRows {...rest} rows={rows} />;
  return (
    <div ref={list} className="choosable">
      <div className="bulk-head" data-active={ids.length > 0 || undefined}>
        <Checkbox
          label={<span className={ids.length > 0 ? "sr-only" : undefined}>{t.choosePage}</span>}
          checked={choice.wholePage}
          ref={(box) => {
            if (box) box.indeterminate = partly;
          }}
          onChange={choice.togglePage}
        />
        {ids.length > 0 && (
          <BulkBar
            verbs={verbs}
            count={ids.length}
            progress={bulk.progress}
            locale={locale}
            onAct={act}
            onNone={choice.clear}
          />
        )}
      </div>
      <p className="sr-only" role="status">
        {ids.length > 0 && t.chosen(ids.length)}
      </p>
      {choice.wholePage && total > ids.length && ids.length < mostMatching && (
        <p className="bulk-more">
          <Button
            size="sm"
            variant="plain"
            pending={choice.pending}
            onClick={choice.chooseMatching}
          >
            {total > mostMatching ? t.chooseFirst(mostMatching) : t.chooseAll(total)}
          </Button>
        </p>
      )}
      <EntryRows
        {...rest}
        rows={rows}
        leading={(row) => (
          <Checkbox
            label={
              <span className="sr-only">
                {t.choose(row.title || adminMessages(locale).untitled)}
              </span>
            }
            checked={choice.chosen.has(row.id)}
            onChange={() => choice.toggle(row.id)}
          />
        )}
      />
      {asked && (
        <BulkDialog
          verb={asked}
          count={ids.length}
          choices={choices}
          locale={locale}
          onClose={() => ask(null)}
          onSend={async (act) => {
            const problem = await bulk.run(ids, act);
            if (!problem) {
              choice.clear();
              ask(null);
            }
            return problem;
          }}
        />
      )}
      <RefusedDialog
        refused={bulk.refused}
        type={filter.type}
        locale={locale}
        onClose={bulk.forget}
      />
    </div>
  );
}

/** What could be done to one of the lines at least; each of the chosen is judged by itself. */
function verbsOf(rows: DeskRow[], { status }: ListFilter, choices: BulkChoices): BulkVerb[] {
  const some = (right: keyof DeskRow["rights"]) => rows.some(({ rights }) => rights[right]);
  if (status === "trashed") return some("canTrash") ? ["restore"] : [];
  const verbs: [BulkVerb, boolean][] = [
    ["publish", some("canPublish")],
    ["unpublish", some("canPublish")],
    ["tag", some("canEdit") && choices.terms.length > 0],
    ["assign", choices.writers.length > 0],
    ["trash", some("canTrash")],
  ];
  return verbs.flatMap(([verb, can]) => (can ? verb : []));
}

/** The focus that goes with a line or with the bar is given to the list's own box. */
function useFocusKept(list: React.RefObject<HTMLElement | null>, rows: DeskRow[]) {
  const had = useRef(false);
  useEffect(() => {
    const within = () => list.current?.contains(document.activeElement) ?? false;
    const note = () => {
      had.current = within();
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it waits for the rows that are left
  useEffect(() => {
    if (!had.current || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(".bulk-head input")?.focus();
  }, [list, rows]);
}
