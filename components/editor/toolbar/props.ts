import type { Editor } from "@tiptap/core";
import type { Locale } from "@/lib/messages/catalogue";
import type { Selected } from "./selection";

export type ToolProps = { editor: Editor; selected: Selected; locale: Locale };
