import { Extension } from "@tiptap/core";
import { search } from "prosemirror-search";

/** Marks what is searched for; nothing is, until the panel asks. */
export const Finding = Extension.create({
  name: "finding",
  addProseMirrorPlugins: () => [search()],
});
