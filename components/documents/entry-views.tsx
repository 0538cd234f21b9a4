import { Picture } from "@/components/media/picture";
import { buttonClass } from "@/components/ui/button";
import { textOf } from "@/lib/documents/present/walk";
import type { ButtonLink, Embed } from "@/lib/documents/types";
import { addressOf, type BlockProps } from "./drawing";

export function ButtonView({ node, drawing }: BlockProps<ButtonLink>) {
  const { href, entryId, variant } = node.attrs;
  const words = textOf(node).trim();
  const address = addressOf({ href: href ?? "", entryId: entryId ?? undefined }, drawing);
  if (!address || words === "") return null;
  return (
    <p>
      <a
        className={buttonClass({ variant })}
        href={address}
        rel={/^https?:/.test(address) ? "noopener" : undefined}
      >
        {words}
      </a>
    </p>
  );
}

/** Another entry as a card; what is not public leaves no gap. */
export function EmbedView({ node, drawing }: BlockProps<Embed>) {
  const entry = drawing.linked[node.attrs.entryId];
  if (!entry) return null;
  return (
    <div className="entry-card" lang={entry.locale === drawing.locale ? undefined : entry.locale}>
      {entry.cover && (
        <Picture
          media={entry.cover}
          alt=""
          sizes="9rem"
          aspect="card"
          className="entry-card-cover"
        />
      )}
      <p className="entry-card-title">
        <a href={entry.url}>{entry.title}</a>
      </p>
      {entry.excerpt && <p className="entry-card-excerpt">{entry.excerpt}</p>}
    </div>
  );
}
