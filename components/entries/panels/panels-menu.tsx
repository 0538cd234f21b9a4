"use client";

import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import type { Locale } from "@/lib/messages/catalogue";
import { entryMessages } from "@/lib/messages/entries";
import { panels } from "./registry";

type PanelsMenuProps = { locale: Locale; onOpen: (key: string) => void };

/** The panels by name, in the bar of windows that have no room for their rail. */
export function PanelsMenu({ locale, onOpen }: PanelsMenuProps) {
  if (panels.length === 0) return null;
  return (
    <div className="panels-menu">
      <Menu
        label={entryMessages(locale).panels}
        trigger={<Icon name="sidebar" />}
        align="end"
        items={panels.map(({ key, icon, label }) => ({
          label: label(locale),
          icon,
          onSelect: () => onOpen(key),
        }))}
      />
    </div>
  );
}
