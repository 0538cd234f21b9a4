import { commentsPanel } from "@/components/comments/panel";
import { checkPanel, findPanel, outlinePanel } from "@/components/editor/panels";
import { historyPanel } from "@/components/history/panel";
import { previewPanel } from "@/components/previews/panel";
import type { Panel } from "./types";

/** The panels beside the text, in the order of their buttons: one file and one line each. */
export const panels: readonly Panel[] = [
  previewPanel,
  outlinePanel,
  findPanel,
  checkPanel,
  historyPanel,
  commentsPanel,
];
