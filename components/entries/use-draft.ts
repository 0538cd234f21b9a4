"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { fromBase64 } from "@/lib/drafts/present/bytes";
import type { SharedDraft } from "@/lib/drafts/types";
import type { DeskEntry } from "@/lib/entries/types";
import { openDevice } from "./draft-device";
import { DraftStore } from "./draft-store";
import { draftTransport } from "./draft-transport";

/** The draft of an entry at the desk, saved as it is written and merged with what others write. */
export function useDraft(entry: DeskEntry, shared: SharedDraft, personId: string) {
  const [store] = useState(() => storeOf(entry, shared, personId));
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState);
  useEffect(() => {
    void store.start();
    const stopWatching = watchPage(store);
    return () => {
      stopWatching();
      void store.flush(true);
      store.stop();
    };
  }, [store]);
  return { store, ...state };
}

function storeOf({ id, draft, url, rights }: DeskEntry, shared: SharedDraft, personId: string) {
  const { updatedAt, title, fields } = draft;
  return new DraftStore({
    initial: {
      version: shared.version,
      content: { title, fields },
      savedAt: updatedAt,
      slug: url.split("/").at(-1) ?? "",
      losses: shared.losses,
    },
    state: fromBase64(shared.state),
    personId,
    readOnly: !rights.canEdit,
    transport: draftTransport(id, personId),
    openDevice: (doc) => openDevice(doc, `${personId}:${id}`),
  });
}

/** Hidden pages may never come back: save then, and ask before closing what is kept nowhere. */
function watchPage(store: DraftStore): () => void {
  const onHide = () => {
    if (document.visibilityState === "hidden") void store.flush(true);
  };
  const onUnload = (event: BeforeUnloadEvent) => {
    if (store.atRisk) event.preventDefault();
  };
  const onPageHide = () => {
    void store.flush(true);
    store.people?.leave();
  };
  const onPageShow = (event: PageTransitionEvent) => {
    if (event.persisted) void store.recover();
  };
  const onOnline = () => void store.recover();
  window.addEventListener("online", onOnline);
  window.addEventListener("pagehide", onPageHide);
  window.addEventListener("pageshow", onPageShow);
  document.addEventListener("visibilitychange", onHide);
  window.addEventListener("beforeunload", onUnload);
  return () => {
    window.removeEventListener("online", onOnline);
    window.removeEventListener("pagehide", onPageHide);
    window.removeEventListener("pageshow", onPageShow);
    document.removeEventListener("visibilitychange", onHide);
    window.removeEventListener("beforeunload", onUnload);
  };
}
