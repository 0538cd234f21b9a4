import { calloutLabel } from "@/components/documents/callout-label";
import { Button } from "@/components/ui/button";
import { tones } from "@/lib/documents/schema/callout";
import { editorMessages } from "@/lib/messages/editor";
import { onText } from "./on-text";
import type { ToolProps } from "./props";

export function CalloutTools({ editor, selected, locale }: ToolProps) {
  return (
    <>
      {tones.map((tone) => (
        <Button
          key={tone}
          size="sm"
          variant="plain"
          aria-pressed={selected.tone === tone}
          onClick={() => onText(editor).setCalloutTone(tone).run()}
        >
          {calloutLabel(tone, locale)}
        </Button>
      ))}
      <Button
        size="sm"
        variant="plain"
        icon="close"
        onClick={() =>
          onText(editor)
            .toggleCallout(selected.tone ?? "info")
            .run()
        }
      >
        {editorMessages(locale).removeCallout}
      </Button>
    </>
  );
}
