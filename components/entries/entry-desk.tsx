"use client";

import type { Editor } from "@tiptap/core";
import { useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useComments } from "@/components/comments/use-comments";
import { DocumentEditor } from "@/components/editor/document-editor";
import { useCheckpointCommand } from "@/components/history/use-checkpoint";
import { useMediaPicker } from "@/components/media/use-media-picker";
import { Dialog } from "@/components/ui/dialog";
import type { SharedDraft } from "@/lib/drafts/types";
import type { DeskEntry } from "@/lib/entries/types";
import type { MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { entryMessages } from "@/lib/messages/entries";
import { reviewMessages } from "@/lib/messages/reviews";
import type { Term } from "@/lib/taxonomy/types";
import "./entry.css";
import type { DraftContent } from "./draft-content";
import { EntryBar } from "./entry-bar";
import { EntryDetails } from "./entry-details";
import { EntryHead } from "./entry-head";
import { EntryNotices } from "./entry-notices";
import { Losses } from "./losses";
import { Panels } from "./panels/panels";
import { PanelsMenu } from "./panels/panels-menu";
import { PublishDialogs } from "./publish-dialogs";
import { SignInDialog } from "./sign-in-dialog";
import { useBarHeight } from "./use-bar-height";
import { useDraft } from "./use-draft";
import { useEntryActs } from "./use-entry-acts";
import { useEntryCommands } from "./use-entry-commands";
import { useWritingRoom } from "./use-writing-room";

type Props = {
  entry: DeskEntry;
  /** The draft as several write it. */
  shared: SharedDraft;
  terms: Term[];
  /** Names of channels by key. */
  channels: Record<string, string>;
  timeZone: string;
  /** The languages of the site. */
  languages: Locale[];
  /** Who writes. */
  personId: string;
  canCreateTags: boolean;
  locale: Locale;
};

type Open = "details" | "publish" | "ask" | "return" | null;

/** The page on which an entry is written. */
export function EntryDesk({ entry, terms, channels, timeZone, locale, ...props }: Props) {
  const words = entryMessages(locale);
  const { store, ...draft } = useDraft(entry, props.shared, props.personId);
  const [open, setOpen] = useState<Open>(null);
  const [known, setKnown] = useState(terms);
  const [picked, setPicked] = useState<Record<string, MediaView>>({});
  const [signingIn, setSigningIn] = useState(true);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [panel, openPanel] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  useBarHeight(page);
  useWritingRoom();
  const acts = useEntryActs({
    entry,
    store,
    words,
    review: reviewMessages(locale),
  });
  const media = useMediaPicker(locale, entry.locale);
  const readOnly = !entry.rights.canEdit;
  const text = useMemo(
    () =>
      draft.ready && store.people
        ? { doc: store.doc, awareness: store.people.awareness }
        : undefined,
    [draft.ready, store],
  );
  const edited = draft.version !== entry.draft.version || draft.status !== "saved";
  const changed = entry.changed || edited;
  const upToDate = entry.status === "published" && !changed;
  useEntryCommands(
    { entry, upToDate, languages: props.languages, words, locale },
    {
      ...acts,
      publish: () => setOpen("publish"),
      details: () => setOpen("details"),
      panel: openPanel,
      askReview: () => setOpen("ask"),
      sendBack: () => setOpen("return"),
    },
  );

  useComments({ entryId: entry.id, editor, locale, onOpen: () => openPanel("comments") });
  useCheckpointCommand({ entryId: entry.id, store, enabled: !readOnly, locale });

  const setFields = (fields: Partial<DraftContent["fields"]>) =>
    store.change({ fields: { ...store.getState().content.fields, ...fields } });
  const createTag = async (name: string) => {
    const result = await acts.createTag(name);
    if (result.ok) setKnown((before) => [...before, result.value]);
    return result;
  };
  const chooseCover = (chosen: MediaView | null) => {
    if (chosen) setPicked((before) => ({ ...before, [chosen.id]: chosen }));
    setFields({ coverId: chosen?.id ?? null });
  };

  const coverId = draft.content.fields.coverId ?? "";

  return (
    <div ref={page} className="entry-page" lang={locale}>
      <EntryBar
        entry={entry}
        state={draft}
        changed={changed}
        locale={locale}
        timeZone={timeZone}
        words={words}
        onSignIn={() => setSigningIn(true)}
        onDetails={() => setOpen("details")}
        onPublish={() => setOpen("publish")}
        onReview={setOpen}
        onDuplicate={acts.duplicate}
        onWithdraw={acts.withdrawReview}
        onUnpublish={acts.unpublish}
        onTrash={acts.trash}
      >
        <PanelsMenu locale={locale} onOpen={openPanel} />
      </EntryBar>
      <div className="entry-body">
        <div className="entry-text">
          <div className="mx-auto w-full max-w-[50rem] px-4 pt-8 pb-40 sm:px-8">
            <EntryNotices
              entry={entry}
              draft={draft}
              words={words}
              personId={props.personId}
              locale={locale}
              timeZone={timeZone}
              onUpToDate={acts.markUpToDate}
              onRestore={acts.restore}
            >
              <Losses
                losses={draft.losses}
                editor={editor}
                words={words}
                readOnly={readOnly}
                flush={() => store.flush()}
              />
            </EntryNotices>
            <EntryHead
              content={draft.content}
              problem={draft.problem}
              language={entry.locale}
              readOnly={readOnly}
              ready={draft.ready}
              words={words}
              onTitle={(title) => store.change({ title })}
              onExcerpt={(excerpt) => setFields({ excerpt })}
            />
            {text ? (
              <DocumentEditor
                key={`text-${readOnly}`}
                shared={text}
                locale={locale}
                lang={entry.locale}
                address={entry.url}
                label={words.text}
                media={entry.media}
                linked={entry.linked}
                readOnly={readOnly}
                onEditor={setEditor}
                onFind={() => openPanel("find")}
                pickMedia={() => media.pick()}
                uploadMedia={media.upload}
              />
            ) : (
              <div className="editor editor-loading" aria-busy="true" />
            )}
          </div>
        </div>
        <Panels
          shown={panel}
          open={openPanel}
          openDetails={(field) => {
            flushSync(() => setOpen("details"));
            showField(page.current, field);
          }}
          entry={entry}
          store={store}
          draft={draft}
          editor={editor}
          media={entry.media}
          locale={locale}
          timeZone={timeZone}
          personId={props.personId}
          readOnly={readOnly}
        />
      </div>
      <Dialog
        open={open === "details"}
        size="side"
        onClose={() => setOpen(null)}
        title={words.details}
        closeLabel={words.closeDetails}
      >
        <EntryDetails
          entry={entry}
          content={draft.content}
          slug={draft.slug}
          problem={draft.problem}
          terms={known}
          cover={picked[coverId] ?? entry.media[coverId] ?? null}
          channels={channels}
          languages={props.languages}
          readOnly={readOnly || !draft.ready}
          words={words}
          onChange={setFields}
          onCover={chooseCover}
          onPickCover={async () => {
            const picked = await media.pick("image");
            if (picked) chooseCover(picked);
          }}
          onCreateTag={props.canCreateTags ? createTag : null}
          onTranslate={acts.translate}
        />
      </Dialog>
      <PublishDialogs
        {...{ open, entry, timeZone, locale, words }}
        slug={draft.slug}
        onClose={() => setOpen(null)}
        onPublish={acts.publish}
        onReview={acts.sendReview}
      />
      {draft.status === "signed-out" && signingIn && (
        <SignInDialog
          personId={props.personId}
          locale={locale}
          words={words}
          onSignedIn={store.resume}
          onClose={() => setSigningIn(false)}
        />
      )}
      {media.dialog}
    </div>
  );
}

/** Within what is folded away, too. */
function showField(page: HTMLElement | null, name: string) {
  const field = page?.querySelector<HTMLElement>(`dialog [name="${name}"]`);
  field?.closest("details")?.setAttribute("open", "");
  field?.focus();
}
