"use client";

import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { createPortal } from "react-dom";
import { Icon } from "@/components/ui/icon";
import { useFloat } from "@/components/ui/use-float";
import { colorClass } from "@/lib/documents/present/color-class";
import type { Locale } from "@/lib/messages/catalogue";
import { colorMessages } from "@/lib/messages/colors";
import { FreeColor } from "./free-color";
import { houseColors } from "./house-colors";
import { showColor } from "./show-color";
import "./color-menu.css";

type ColorMenuProps = {
  anchor: HTMLElement;
  /** The colour of what is selected. */
  color: string | null;
  locale: Locale;
  /** Called with what was chosen, and with words that tell of it. */
  onChoose: (color: string | null, words: string) => void;
  /** Asked to take the focus back. */
  onLeave: () => void;
  onClose: () => void;
};

/** The colours for words: those of the house by name, any other, or none. */
export function ColorMenu({ anchor, color, locale, onChoose, onLeave, onClose }: ColorMenuProps) {
  const t = colorMessages(locale);
  const box = useRef<HTMLDivElement>(null);
  const from = useMemo(() => ({ current: anchor }), [anchor]);
  useFloat(true, from, box, { block: "below", align: "start" });
  useEffect(() => {
    for (const one of houseColors) showColor(colorClass(one.color));
    box.current?.showPopover();
    const house = [...(box.current?.querySelectorAll<HTMLElement>(".color-house > *") ?? [])];
    const current = house.find(({ ariaPressed }) => ariaPressed === "true");
    (current ?? house[0])?.focus({ preventScroll: true });
  }, []);

  const leave = () => {
    box.current?.hidePopover();
    onLeave();
    onClose();
  };
  const choose = (chosen: string | null, words: string) => {
    leave();
    onChoose(chosen, words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") leave();
    else if (!moveAmong(box.current, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return createPortal(
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={t.title}
      className="menu color-menu"
      onToggle={({ newState }) => newState === "closed" && onClose()}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div role="group" aria-label={t.house} className="color-house">
        {houseColors.map(({ name, color: own }) => (
          <button
            key={name}
            type="button"
            className="menu-item"
            aria-pressed={own === color}
            onClick={() => choose(own, t.chosen(t[name]))}
          >
            <span className={`color-dot ${colorClass(own)}`} />
            <span className="menu-label">{t[name]}</span>
            {own === color && <Icon name="check" size={16} />}
          </button>
        ))}
      </div>
      <hr className="menu-separator" />
      <FreeColor
        color={color}
        locale={locale}
        onChoose={(other) => choose(other, t.chosen(other))}
      />
      <hr className="menu-separator" />
      <button
        type="button"
        className="menu-item"
        aria-pressed={color === null}
        onClick={() => choose(null, t.removed)}
      >
        <span className="color-dot color-none" />
        <span className="menu-label">{t.none}</span>
        {color === null && <Icon name="check" size={16} />}
      </button>
    </div>,
    document.body,
  );
}

/** Arrows go from colour to colour, Tab round all there is: the focus leaves with Escape only. */
function moveAmong(box: HTMLElement | null, { key, shiftKey, target }: KeyboardEvent): boolean {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key];
  const tab = key === "Tab" ? (shiftKey ? -1 : 1) : 0;
  const among = tab ? "button, input" : step ? ".menu-item" : null;
  if (among === null) return false;
  const all = [...(box?.querySelectorAll<HTMLElement>(among) ?? [])];
  const here = all.indexOf(target as HTMLElement);
  if (here < 0) return false;
  all[(here + (tab || (step ?? 0)) + all.length) % all.length]?.focus();
  return true;
}
