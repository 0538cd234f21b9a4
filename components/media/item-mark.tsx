import type { LibraryItem } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { uiMessages } from "@/lib/messages/ui";
import type { Selection } from "./use-selection";

type ItemMarkProps = { item: LibraryItem; selection: Selection; locale: Locale };

/** Marks a file; with the shift key, all from the last one marked. */
export function ItemMark({ item, selection, locale }: ItemMarkProps) {
  return (
    <label className="touch-target grid cursor-pointer place-items-center">
      <input
        type="checkbox"
        className="checkbox"
        aria-label={uiMessages(locale).select(item.filename)}
        checked={selection.ids.has(item.id)}
        onChange={(event) => {
          const { shiftKey } = event.nativeEvent as MouseEvent;
          selection.toggle(item.id, shiftKey);
        }}
      />
    </label>
  );
}
