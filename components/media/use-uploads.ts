"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type MediaView, maxFileSize } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { forgetFile, inOneTab, keepFile } from "./kept-files";
import { letGo, takeUp } from "./let-go";
import { fingerprintOf, UploadError, uploadFile } from "./upload-file";
import { useKeptFiles, useReturns, useWarningBeforeLeaving } from "./upload-habits";

export type Upload = {
  key: number;
  name: string;
  /** Bytes. */
  size: number;
  state: "waiting" | "sending" | "done" | "failed";
  /** From 0 to 1. */
  sent: number;
  error: string | null;
  /** Whether to try again makes sense. */
  passing: boolean;
};

export type Job = {
  key: number;
  file: File;
  folderId: string | null;
  /** The upload that it goes on with, where the browser does not know. */
  resumesId?: string;
  stop: AbortController;
};

type Place = {
  /** Whose uploads go on after a reload; without one, none do. */
  owner?: string;
  folderId?: string | null;
};

/** How many files travel at once. */
const lanes = 2;
let lastKey = 0;

/** Sends files one after another, two at a time, and knows how each of them fares. */
export function useUploads(
  locale: Locale,
  onDone: (view: MediaView) => void,
  { owner, folderId = null }: Place = {},
) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef<Job[]>([]);
  const jobs = useRef(new Map<number, Job>());
  const running = useRef(0);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  }, [onDone]);

  const change = useCallback((key: number, values: Partial<Upload>) => {
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...values } : one)));
  }, []);

  const remove = useCallback((key: number) => {
    jobs.current.delete(key);
    setUploads((before) => before.filter((one) => one.key !== key));
  }, []);

  const run = useCallback(
    async ({ key, file, stop, folderId, resumesId }: Job) => {
      const print = fingerprintOf(file, { folderId });
      const work = async () => {
        change(key, { state: "sending", sent: 0, error: null });
        if (owner) await keepFile({ key: print, owner, file, folderId });
        try {
          const onProgress = (sent: number) => change(key, { sent });
          const options = { onProgress, signal: stop.signal, folderId, resumesId };
          const view = await uploadFile(file, options);
          change(key, { state: "done", sent: 1, name: view.filename });
          jobs.current.delete(key);
          void forgetFile(print);
          done.current(view);
        } catch (error) {
          const failure = failureOf(error, locale);
          if (stop.signal.aborted || !failure.passing) void forgetFile(print);
          if (stop.signal.aborted) remove(key);
          else change(key, { state: "failed", ...failure });
        }
      };
      await inOneTab(`${owner}:${print}`, work, () => remove(key));
    },
    [change, remove, locale, owner],
  );

  const drain = useCallback(async () => {
    if (running.current >= lanes) return;
    const job = queue.current.shift();
    if (!job) return;
    running.current += 1;
    await run(job);
    running.current -= 1;
    void drain();
  }, [run]);

  const enqueue = useCallback(
    (job: Job) => {
      jobs.current.set(job.key, job);
      queue.current.push(job);
      void drain();
    },
    [drain],
  );

  const add = useCallback(
    (files: Iterable<File>, into: string | null = folderId, resumesId?: string) => {
      for (const file of files) {
        lastKey += 1;
        takeUp(file);
        const tooLarge = file.size > maxFileSize;
        const upload = { key: lastKey, name: file.name, size: file.size, sent: 0, passing: false };
        const error = tooLarge ? mediaMessages(locale).tooLarge : null;
        const state = tooLarge ? "failed" : "waiting";
        setUploads((before) => [...before, { ...upload, state, error }]);
        const job = { key: lastKey, file, folderId: into, resumesId };
        if (!tooLarge) enqueue({ ...job, stop: new AbortController() });
      }
    },
    [enqueue, locale, folderId],
  );

  const retry = useCallback(
    (key: number) => {
      const job = jobs.current.get(key);
      if (job) enqueue({ ...job, stop: new AbortController() });
    },
    [enqueue],
  );

  /** Takes it off the list; gives what it was, if there is something to stop. */
  const dismiss = useCallback(
    (key: number): Job | null => {
      const job = jobs.current.get(key);
      queue.current = queue.current.filter((one) => one.key !== key);
      job?.stop.abort();
      if (job) letGo(job.file);
      remove(key);
      return job ?? null;
    },
    [remove],
  );

  const ready = useKeptFiles(owner, add);
  useReturns(uploads, retry);
  const busy = uploads.some(({ state }) => state === "sending" || state === "waiting");
  useWarningBeforeLeaving(busy);
  return { uploads, add, retry, dismiss, ready };
}

function failureOf(error: unknown, locale: Locale): Pick<Upload, "error" | "passing"> {
  const words = error instanceof UploadError ? error.message : "";
  return {
    error: words || mediaMessages(locale).connectionLost,
    passing: !(error instanceof UploadError) || error.passing,
  };
}
