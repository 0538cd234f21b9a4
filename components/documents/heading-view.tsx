import type { Heading } from "@/lib/documents/types";
import { documentMessages } from "@/lib/messages/documents";
import type { BlockProps } from "./drawing";
import { InlineView } from "./inline-view";

/** A heading is named by its words alone, not by the link to itself beside them. */
export function HeadingView({ node, drawing }: BlockProps<Heading>) {
  const Element = `h${node.attrs.level}` as const;
  const place = drawing.outline.get(node);
  if (!place) return null;
  const words = `${place.id}-words`;
  return (
    <Element id={place.id} aria-labelledby={words}>
      <span id={words}>
        <InlineView content={node.content} drawing={drawing} />
      </span>
      <a
        className="anchor"
        href={`#${place.id}`}
        aria-label={documentMessages(drawing.locale).linkTo(place.text)}
      >
        #
      </a>
    </Element>
  );
}
