"use client";

import { useEffect, useEffectEvent } from "react";
import { getCommands, getShown } from "./command-store";
import { isMatch, isSingle } from "./keys";
import type { Command } from "./types";

const patience = 1200;

/** Runs what is offered by its keys; `perform` says how. */
export function useCommandKeys(
  single: boolean,
  perform: (command: Command, keys: string) => unknown,
): void {
  const act = useEffectEvent(perform);
  const mayUse = useEffectEvent((keys: string) => single || !isSingle(keys));
  useEffect(() => {
    let begun: { step: string; at: number } | null = null;

    function press(event: KeyboardEvent, early: boolean) {
      if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
      const able = listKeys(early).filter(
        ({ command, keys }) => mayUse(keys) && !isElsewhere(event, keys, command),
      );
      const step = begun && event.timeStamp - begun.at < patience ? begun.step : null;
      if (!early) begun = null;
      const second = able.filter(({ first, then }) => then && first === step);
      const done =
        second.some((one) => isMatch(event, one.then) && act(one.command, one.keys) !== false) ||
        able.some(({ first, then, command, keys }) => {
          if (!isMatch(event, first)) return false;
          if (then) begun = { step: first, at: event.timeStamp };
          return then !== "" || act(command, keys) !== false;
        });
      if (!done) return;
      event.preventDefault();
      if (early) event.stopPropagation();
    }

    const onCapture = (event: KeyboardEvent) => press(event, true);
    const onBubble = (event: KeyboardEvent) => press(event, false);
    window.addEventListener("keydown", onCapture, true);
    window.addEventListener("keydown", onBubble);
    return () => {
      window.removeEventListener("keydown", onCapture, true);
      window.removeEventListener("keydown", onBubble);
    };
  }, []);
}

function listKeys(early: boolean) {
  return getCommands()
    .filter((command) => !command.told && (command.early ?? false) === early)
    .flatMap((command) =>
      [command.keys, command.otherKeys].flatMap((keys) => {
        const [first = "", then = ""] = keys?.split(" ") ?? [];
        return keys ? [{ command, keys, first, then }] : [];
      }),
    );
}

/** A dialog keeps its keys to itself, and a letter belongs to the field it is typed into. */
function isElsewhere(event: KeyboardEvent, keys: string, command: Command): boolean {
  if (document.querySelector("dialog[open]")) {
    return !(command.id === "palette" && getShown() === "palette");
  }
  if (isOfField(event.target, keys)) return true;
  if (/^(mod|alt)\+/.test(keys)) return false;
  if (document.querySelector("[role=menu]:popover-open")) return true;
  const { target } = event;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type=radio], [type=checkbox]), textarea, select"))
  );
}

/** Some forms are sent by keys that do something else around them: `data-own-keys` names those. */
function isOfField(target: EventTarget | null, keys: string): boolean {
  const field =
    target instanceof HTMLElement ? target.closest<HTMLElement>("[data-own-keys]") : null;
  return field?.dataset.ownKeys?.split(" ").includes(keys) ?? false;
}

const isModifier = (key: string) => ["Control", "Shift", "Alt", "Meta"].includes(key);
