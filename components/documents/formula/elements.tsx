import { createElement, type ReactNode } from "react";
import { codesOfStyle } from "@/lib/documents/present/formula-style";
import type { MarkupNode } from "./markup";

/** What React calls otherwise than HTML, of all that KaTeX writes. */
const names: Record<string, string> = { class: "className", "stroke-width": "strokeWidth" };

// Colours are the site's own, in light and in dark.
const dropped = new Set(["style", "mathcolor", "mathbackground", "xmlns"]);

/** KaTeX's markup as React elements, its inline styles as classes. */
export function elementsOf(nodes: readonly MarkupNode[]): ReactNode {
  return nodes.map((node, key) => {
    if (typeof node === "string") return node;
    const { tag, attributes, children } = node;
    const props = Object.entries(attributes).filter(([name]) => !dropped.has(name));
    return createElement(
      tag,
      {
        key,
        ...Object.fromEntries(props.map(([name, value]) => [names[name] ?? name, value])),
        ...classesOf(attributes),
      },
      ...(children.length > 0 ? [elementsOf(children)] : []),
    );
  });
}

function classesOf({ class: own, style }: Record<string, string>) {
  if (!style) return {};
  const relative = style.includes("position:relative") ? ["relative"] : [];
  return { className: [own ?? [], codesOfStyle(style), relative].flat().filter(Boolean).join(" ") };
}

/** Every length that stands in a formula, as `stylesheetsOf` wants them. */
export function codesIn(nodes: readonly MarkupNode[]): string[] {
  return nodes.flatMap((node) =>
    typeof node === "string"
      ? []
      : [...codesOfStyle(node.attributes.style ?? ""), ...codesIn(node.children)],
  );
}
