"use client";

import { useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { KeysLabel } from "./keys-label";
import type { Option, OptionGroup } from "./options";

type PaletteListProps = {
  id: string;
  label: string;
  groups: OptionGroup[];
  active: Option | undefined;
  optionId: (option: Option) => string;
  onPoint: (option: Option) => void;
  onChoose: (option: Option) => void;
};

/** What the palette offers, in groups; the keys are those of its field. */
export function PaletteList({ id, label, groups, active, ...rest }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null);
  const activeId = active && rest.optionId(active);
  useEffect(() => {
    if (!activeId) return;
    const option = document.getElementById(activeId);
    const isFirst = list.current?.querySelector("[role=option]") === option;
    if (isFirst) list.current?.scrollTo({ top: 0 });
    else option?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className="palette-list">
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
        <div key={group.key} role="group" aria-labelledby={`${id}-${group.key}`}>
          <p id={`${id}-${group.key}`} className="palette-group" role="presentation">
            {group.label}
          </p>
          {group.options.map((option) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
            <div
              key={option.id}
              id={rest.optionId(option)}
              role="option"
              tabIndex={-1}
              aria-selected={option.id === active?.id}
              className="palette-option"
              onPointerMove={() => rest.onPoint(option)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => rest.onChoose(option)}
            >
              <Icon name={option.icon} />
              <span className="palette-label">
                <span>{option.label}</span>
                {option.note && <span className="palette-note">{option.note}</span>}
              </span>
              {option.keys && (
                <span aria-hidden="true">
                  <KeysLabel keys={option.keys} />
                </span>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
