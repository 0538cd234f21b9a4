"use client";

import { createContext, type ReactNode, use, useCallback, useState } from "react";
import { ToastCard } from "./toast-card";

export type Toast = {
  message: string;
  tone?: "good" | "bad" | "info";
  /** Takes back what was just done; the toast then stays longer. */
  undo?: () => void | Promise<void>;
};

type Shown = Toast & { id: number };
export type ToastWords = { region: string; undo: string; dismiss: string };

const ToastContext = createContext<((toast: Toast) => void) | null>(null);
let lastId = 0;

/** Once, around the desk. Its region is there from the start, so that what comes is read aloud. */
export function ToastProvider({ words, children }: { words: ToastWords; children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([]);
  const notify = useCallback((toast: Toast) => {
    lastId += 1;
    const next = { ...toast, id: lastId };
    setShown((before) => [...before.slice(-2), next]);
  }, []);
  const dismiss = useCallback(
    (id: number) => setShown((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  return (
    <ToastContext value={notify}>
      {children}
      <section aria-label={words.region} aria-live="polite" className="toasts">
        {shown.map((toast) => (
          <ToastCard key={toast.id} {...toast} words={words} onDismiss={() => dismiss(toast.id)} />
        ))}
      </section>
    </ToastContext>
  );
}

/** Says what happened when it cannot be seen where it happened. */
export function useToast(): (toast: Toast) => void {
  const notify = use(ToastContext);
  if (!notify) throw new Error("useToast needs a ToastProvider above it");
  return notify;
}
