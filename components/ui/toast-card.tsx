"use client";

import { useEffect, useRef, useState } from "react";
import { Icon } from "./icon";
import type { Toast, ToastWords } from "./toasts";

const signs = { good: "check", bad: "warning", info: "info" } as const;

type ToastCardProps = Toast & { words: ToastWords; onDismiss: () => void };

export function ToastCard({ message, tone = "good", undo, words, onDismiss }: ToastCardProps) {
  const [held, setHeld] = useState(false);
  const dismiss = useRef(onDismiss);
  useEffect(() => {
    dismiss.current = onDismiss;
  });
  useEffect(() => {
    if (held || tone === "bad") return;
    const timer = setTimeout(() => dismiss.current(), undo ? 20_000 : 6_000);
    return () => clearTimeout(timer);
  }, [held, tone, undo]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it waits while somebody reads it
    <div
      className="toast"
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={signs[tone]} size={16} />
      <p>{message}</p>
      {undo && (
        <button
          type="button"
          className="toast-undo"
          onClick={() => {
            onDismiss();
            void undo();
          }}
        >
          {words.undo}
        </button>
      )}
      <button type="button" className="toast-close" aria-label={words.dismiss} onClick={onDismiss}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
