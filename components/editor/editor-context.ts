import { createContext, useContext } from "react";
import type { DeskLink } from "@/lib/entries/types";
import type { MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";

type EditorSurroundings = {
  locale: Locale;
  /** Every file that the text may show, with those that were added since it was opened. */
  media: Readonly<Record<string, MediaView>>;
  /** The entries that the text linked to when it was opened. */
  linked: Readonly<Record<string, DeskLink>>;
  /** Asks for a file of the library; null when nothing was chosen. */
  pick: () => Promise<MediaView | null>;
};

export const EditorContext = createContext<EditorSurroundings>({
  locale: "es",
  media: {},
  linked: {},
  pick: async () => null,
});
export const useSurroundings = () => useContext(EditorContext);
