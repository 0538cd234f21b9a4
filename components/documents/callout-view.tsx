import type { Callout } from "@/lib/documents/types";
import { calloutLabel } from "./callout-label";
import type { BlockProps } from "./drawing";

/** Told apart by its word, not by its colour alone. */
export function CalloutView({ node, drawing }: BlockProps<Callout>) {
  const { tone } = node.attrs;
  return (
    <div role="note" className="callout" data-tone={tone}>
      <p className="callout-title">{calloutLabel(tone, drawing.locale)}</p>
      {drawing.blocks(node.content)}
    </div>
  );
}
