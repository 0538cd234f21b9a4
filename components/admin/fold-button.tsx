"use client";

import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";

type FoldButtonProps = { foldLabel: string; unfoldLabel: string; folded: boolean };

/** Folds the rail and remembers it in a cookie, so that the next page comes folded from the server. */
export function FoldButton({ foldLabel, unfoldLabel, folded }: FoldButtonProps) {
  const [now, setNow] = useState(folded);
  const toggle = () => {
    document.getElementById("desk-rail")?.toggleAttribute("data-folded", !now);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
    document.cookie = `desk-rail=${now ? "open" : "folded"}; path=/admin; max-age=31536000; samesite=lax`;
    setNow(!now);
  };
  return (
    <IconButton
      icon="sidebar"
      label={now ? unfoldLabel : foldLabel}
      aria-controls="desk-rail"
      className="rail-fold"
      onClick={toggle}
    />
  );
}
