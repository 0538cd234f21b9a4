"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";

type ConfirmDialogProps = {
  open: boolean;
  onClose: () => void;
  onConfirm: () => void;
  /** The question, naming the thing: “Delete ‘Servers’ for good?” */
  title: ReactNode;
  /** What will happen and what stays safe. */
  description: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  closeLabel: string;
  danger?: boolean;
  pending?: boolean;
  pendingLabel?: string;
};

/** Only for what cannot be undone; everything else is done at once with an Undo. */
export function ConfirmDialog({ danger = false, ...props }: ConfirmDialogProps) {
  const { open, onClose, onConfirm, title, description, closeLabel } = props;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      description={description}
      closeLabel={closeLabel}
      size="sm"
      footer={
        <>
          <Button onClick={onClose} data-autofocus="">
            {props.cancelLabel}
          </Button>
          <Button
            variant={danger ? "danger" : "primary"}
            onClick={onConfirm}
            pending={props.pending}
            pendingLabel={props.pendingLabel}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    />
  );
}
