import { documentMessages } from "@/lib/messages/documents";
import type { Drawing } from "./drawing";
import { InlineView } from "./inline-view";

/** All notes of a document, below it. */
export function FootnotesView({ drawing }: { drawing: Drawing }) {
  if (drawing.footnotes.size === 0) return null;
  const t = documentMessages(drawing.locale);
  return (
    <section className="footnotes" role="doc-endnotes" aria-label={t.notes}>
      <ol>
        {[...drawing.footnotes].map(([node, number]) => (
          <li key={number} id={`fn:${number}`}>
            <InlineView content={node.content} drawing={drawing} />{" "}
            <a
              className="footnote-back"
              href={`#fnref:${number}`}
              role="doc-backlink"
              aria-label={t.backToText(number)}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
