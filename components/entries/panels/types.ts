import type { Editor } from "@tiptap/core";
import type { ComponentType } from "react";
import type { IconName } from "@/components/ui/icon";
import type { DeskEntry } from "@/lib/entries/types";
import type { MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import type { DraftState } from "../draft-state";
import type { DraftStore } from "../draft-store";

/** What a panel beside the text knows of the entry that is being written. */
export type PanelContext = {
  entry: DeskEntry;
  store: DraftStore;
  draft: DraftState;
  /** Null until the editor is there. */
  editor: Editor | null;
  /** The files that the text shows, by id. */
  media: Readonly<Record<string, MediaView>>;
  locale: Locale;
  timeZone: string;
  /** Who writes. */
  personId: string;
  readOnly: boolean;
  /** Shows another panel, or none. */
  open: (key: string | null) => void;
  /** Shows the details, at one of their fields. */
  openDetails: (field: string) => void;
};

export type Panel = {
  key: string;
  icon: IconName;
  label: (locale: Locale) => string;
  /** Half of the window rather than a column. */
  wide?: boolean;
  /** A few characters on its button, such as a number of findings. */
  Badge?: ComponentType<PanelContext>;
  /** Load it lazily when it is more than a little code. */
  Content: ComponentType<PanelContext>;
};
