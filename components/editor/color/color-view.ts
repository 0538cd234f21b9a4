import type { MarkViewRenderer } from "@tiptap/core";
import { showColor } from "./show-color";

/** Words in a colour, as readers see them. */
export const colorView: MarkViewRenderer = ({ HTMLAttributes }) => {
  const dom = document.createElement("span");
  for (const [name, value] of Object.entries(HTMLAttributes)) dom.setAttribute(name, value);
  showColor(dom.className);
  return { dom, contentDOM: dom };
};
