"use client";

import type { Editor } from "@tiptap/core";
import { type RefObject, useEffect } from "react";
import { flushSync } from "react-dom";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import type { Locale } from "@/lib/messages/catalogue";
import { writingMessages } from "@/lib/messages/writing";
import { enterBlock, targetAtCaret } from "./block-target";
import { startDrag } from "./drag-block";
import type { BlockMenuItems } from "./use-block-acts";
import { useBlockDrag } from "./use-block-drag";
import { useBlockTarget } from "./use-block-target";

type Props = {
  editor: Editor;
  frame: RefObject<HTMLElement | null>;
  locale: Locale;
  items: BlockMenuItems;
  /** Filled with what opens the menu at the caret. */
  openMenu: RefObject<(() => void) | null>;
};

/** Beside a block: drag it, or press for what can be done with it. */
export function BlockHandle({ editor, frame, locale, items, openMenu }: Props) {
  const t = writingMessages(locale);
  const { target, setTarget, held } = useBlockTarget(editor, frame);
  const { setDragged, line } = useBlockDrag(editor, frame);
  useEffect(() => {
    openMenu.current = () => {
      const root = frame.current;
      if (!root) return;
      flushSync(() => setTarget(targetAtCaret(editor, root)));
      const button = root.querySelector<HTMLElement>(".block-handle > button");
      if (button?.checkVisibility()) button.click();
      else root.querySelector<HTMLElement>(".block-menu")?.click();
    };
    return () => {
      openMenu.current = null;
    };
  }, [editor, frame, setTarget, openMenu]);

  if (!target) return null;
  return (
    <>
      {line && (
        <div
          className="block-drop"
          style={{
            insetBlockStart: line.top,
            insetInlineStart: line.left,
            inlineSize: line.width,
          }}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button within has a menu that does the same by keys */}
      <div
        className="block-handle"
        draggable
        style={{ insetBlockStart: target.top }}
        onDragStart={(event) => {
          if (held.current) return event.preventDefault();
          held.current = true;
          startDrag(editor, target, event);
          setDragged(target);
        }}
        onDragEnd={() => {
          held.current = false;
          setDragged(null);
          setTarget(null);
        }}
        onKeyDown={(event) => event.key === "Escape" && editor.view.focus()}
      >
        <Menu
          label={t.blockActs}
          trigger={<Icon name="drag" size={16} />}
          variant="plain"
          tabIndex={-1}
          onToggle={(open) => {
            held.current = open;
          }}
          items={items(() => enterBlock(editor, target), target.from)}
        />
      </div>
    </>
  );
}
