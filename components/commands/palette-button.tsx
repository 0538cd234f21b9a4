"use client";

import { Icon } from "@/components/ui/icon";
import { commandMessages } from "@/lib/messages/admin/commands";
import type { Locale } from "@/lib/messages/catalogue";
import { show } from "./command-store";
import { ariaKeys } from "./keys";
import { KeysLabel } from "./keys-label";

/** Opens the palette: for whoever does not know its keys, and for thumbs. */
export function PaletteButton({ locale, keys = false }: { locale: Locale; keys?: boolean }) {
  const t = commandMessages(locale);
  return (
    <button
      type="button"
      className="rail-link palette-button"
      aria-haspopup="dialog"
      aria-keyshortcuts={ariaKeys("mod+k")}
      onClick={() => show("palette")}
    >
      <Icon name="search" />
      <span className="rail-label">{t.openShort}</span>
      {keys && (
        <span className="palette-keys" aria-hidden="true">
          <KeysLabel keys="mod+k" />
        </span>
      )}
    </button>
  );
}
