import type { Footnote } from "@/lib/documents/types";
import { documentMessages } from "@/lib/messages/documents";
import type { BlockProps } from "./drawing";

/** The number of a note in its place. Headings never have such ids: no slug holds a colon. */
export function FootnoteMark({ node, drawing }: BlockProps<Footnote>) {
  const number = drawing.footnotes.get(node);
  if (number === undefined) return null;
  const t = documentMessages(drawing.locale);
  return (
    <sup className="footnote-mark">
      <a
        id={`fnref:${number}`}
        href={`#fn:${number}`}
        role="doc-noteref"
        aria-label={t.note(number)}
      >
        {number}
      </a>
    </sup>
  );
}
