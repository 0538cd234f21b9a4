"use client";

import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { cn } from "@/lib/core/cn";
import { Icon } from "./icon";

export type DialogProps = {
  open: boolean;
  /** Called for Escape, the close button and a press outside; the caller sets `open` to false. */
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
  /** `side` is a panel at the end of the window, `full` nearly all of it. */
  size?: "sm" | "md" | "lg" | "full" | "side";
  children?: ReactNode;
  /** The acts, the main one last. */
  footer?: ReactNode;
};

/** A native modal dialog: the page behind is inert, Escape closes, focus goes back where it was. */
export function Dialog({ open, onClose, size = "md", ...parts }: DialogProps) {
  const { title, description, closeLabel, children, footer } = parts;
  const id = useId();
  const ref = useModal(open);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it with Escape
    <dialog
      ref={ref}
      className={cn("dialog", `dialog-${size}`)}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => open && !event.currentTarget.open && onClose()}
      onClick={(event) => isOutside(event) && onClose()}
    >
      {open && (
        <div className="dialog-body">
          <header className="dialog-head">
            <h2 id={`${id}-title`}>{title}</h2>
            <button type="button" className="icon-button" aria-label={closeLabel} onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          {description && (
            <p id={`${id}-description`} className="dialog-description">
              {description}
            </p>
          )}
          {children && <div className="dialog-content">{children}</div>}
          {footer && <footer className="dialog-foot">{footer}</footer>}
        </div>
      )}
    </dialog>
  );
}

function useModal(open: boolean) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (!open || !dialog) return;
    const before = document.activeElement;
    if (!dialog.open) dialog.showModal();
    const first =
      dialog.querySelector<HTMLElement>("[data-autofocus]") ??
      dialog.querySelector<HTMLElement>(
        ".dialog-content :is(input, select, textarea):not([type=hidden]), .dialog-foot button",
      );
    first?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);
  return ref;
}

/** The backdrop belongs to the dialog itself; a press that began inside ends on it too. */
function isOutside(event: MouseEvent<HTMLDialogElement>) {
  if (event.target !== event.currentTarget) return false;
  const box = event.currentTarget.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  return x < box.left || x > box.right || y < box.top || y > box.bottom;
}
