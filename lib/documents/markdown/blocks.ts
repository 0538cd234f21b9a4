import type { BlockContent, DefinitionContent, RootContent } from "mdast";
import { cleanLanguage } from "../input/text";
import type { Block, HeadingLevel } from "../types";
import { alertFrom } from "./alerts";
import { type Conversion, MarkdownError } from "./conversion";
import { containerFrom, leafFrom } from "./directives";
import { inlineFrom } from "./inline";
import { listFrom } from "./list";
import { mediaFrom } from "./media";
import { tableFrom } from "./table";
import { filled } from "./words";

type Source = RootContent | BlockContent | DefinitionContent;

export function blocksFrom(nodes: readonly Source[], conversion: Conversion): Block[] {
  return nodes.flatMap((node) => blockFrom(node, conversion) ?? []);
}

function blockFrom(node: Source, conversion: Conversion): Block | null {
  switch (node.type) {
    case "paragraph": {
      const media = mediaFrom(node, conversion);
      return media ?? { type: "paragraph", content: inlineFrom(node.children, conversion) };
    }
    case "heading": {
      const level = Math.min(4, Math.max(2, node.depth + conversion.headingShift)) as HeadingLevel;
      return { type: "heading", attrs: { level }, content: inlineFrom(node.children, conversion) };
    }
    case "list":
      return listFrom(node, conversion, blocksFrom);
    case "blockquote": {
      const alert = alertFrom(node, conversion.source);
      const content = filled(blocksFrom(alert?.children ?? node.children, conversion));
      if (alert) return { type: "callout", attrs: { tone: alert.tone }, content };
      return { type: "blockquote", content };
    }
    case "code": {
      const language = cleanLanguage(node.lang);
      const content = node.value === "" ? [] : [{ type: "text" as const, text: node.value }];
      if (language === "math") return { type: "mathBlock", content };
      return { type: "codeBlock", attrs: { language }, content };
    }
    case "thematicBreak":
      return { type: "horizontalRule" };
    case "table":
      return tableFrom(node, conversion);
    case "containerDirective":
      return containerFrom(node, conversion, blocksFrom);
    case "leafDirective":
      return leafFrom(node, conversion);
    case "definition":
    case "footnoteDefinition":
      return null;
    case "html":
      // What stands between two lists, which would be one without it.
      if (conversion.exact && node.value.startsWith("<!--")) return null;
      return refuse(node, conversion);
    default:
      return refuse(node, conversion);
  }
}

function refuse(node: Source, conversion: Conversion): null {
  if (conversion.lenient) return null;
  throw new MarkdownError(`a document cannot hold this (${node.type})`, node);
}
