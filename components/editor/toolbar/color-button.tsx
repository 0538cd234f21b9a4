import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { useToast } from "@/components/ui/toasts";
import { Tooltip } from "@/components/ui/tooltip";
import { cn } from "@/lib/core/cn";
import { colorClass } from "@/lib/documents/present/color-class";
import { editorMessages } from "@/lib/messages/editor";
import type { ColorMenu } from "../color/color-menu";
import { onText } from "./on-text";
import type { ToolProps } from "./props";

/** Opens the colours, which are fetched when they are first asked for. */
export function ColorButton({ editor, selected: { color }, locale }: ToolProps) {
  const t = editorMessages(locale);
  const toast = useToast();
  const [Menu, setMenu] = useState<typeof ColorMenu | null>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [said, setSaid] = useState("");
  const toggle = async (button: HTMLElement) => {
    if (anchor) return setAnchor(null);
    setSaid("");
    try {
      const { ColorMenu } = await import("../color/color-menu");
      setMenu(() => ColorMenu);
      setAnchor(button);
    } catch {
      toast({ message: t.colorFailed, tone: "bad" });
    }
  };
  return (
    <>
      <Tooltip label={t.color}>
        <button
          type="button"
          className="icon-button color-button"
          aria-label={color ? `${t.color} (${color})` : t.color}
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          onClick={(event) => void toggle(event.currentTarget)}
        >
          <Icon name="color" />
          <span className={cn("color-bar", color && colorClass(color))} />
        </button>
      </Tooltip>
      <span role="status" className="sr-only">
        {said}
      </span>
      {Menu && anchor && (
        <Menu
          anchor={anchor}
          color={color}
          locale={locale}
          onChoose={(chosen, words) => {
            // Code and formulas have no colours.
            if (onText(editor).setColor(chosen).run()) setSaid(words);
          }}
          onLeave={() => editor.view.focus()}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  );
}
