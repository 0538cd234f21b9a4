import type { ReactNode } from "react";
import type { ChannelKey } from "@/lib/documents/present/channels";
import type { Exhibit, ExhibitFile } from "@/lib/exhibits/types";
import type { Locale } from "@/lib/messages/catalogue";
import { exhibitMessages } from "@/lib/messages/exhibits";

type ChannelViewProps = { channel: ChannelKey; exhibit: Exhibit | undefined; locale: Locale };
type Words = ReturnType<typeof exhibitMessages>;

/** A channel of the page as it answers; elsewhere than on the page, what would be seen there. */
export function ChannelView({ channel, exhibit, locale }: ChannelViewProps) {
  const words = exhibitMessages(locale);
  if (!exhibit) {
    return (
      <p>
        <em>{words.elsewhere(words[channel])}</em>
      </p>
    );
  }
  const note = `${channel}Note` as const;
  return (
    <figure className="exhibit" data-channel={channel}>
      <Lines label={`${words.command}: ${words[channel]}`}>{exhibit.command}</Lines>
      <Answer exhibit={exhibit} label={`${words.answer}: ${words[channel]}`} />
      <Facts exhibit={exhibit} words={words} />
      {exhibit.files.length > 0 && <Files files={exhibit.files} words={words} />}
      <figcaption>
        {words[channel]}
        {note in words && `. ${words[note as keyof Words]}`}
      </figcaption>
    </figure>
  );
}

function Answer({ exhibit: { head, body, cut }, label }: { exhibit: Exhibit; label: string }) {
  if (head.length === 0 && body === "") return null;
  return (
    <Lines label={label} className="exhibit-answer">
      {head.length > 0 && <span className="exhibit-head">{head.join("\n")}</span>}
      {head.length > 0 && body !== "" && "\n\n"}
      {body}
      {cut && " …"}
    </Lines>
  );
}

type LinesProps = { label: string; className?: string; children: ReactNode };

function Lines({ label, className, children }: LinesProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <pre
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable (WCAG 2.1.1)
      tabIndex={0}
      aria-label={label}
      className={className}
    >
      <code>{children}</code>
    </pre>
  );
}

function Facts({ exhibit, words }: { exhibit: Exhibit; words: Words }) {
  const { size, url, since, pace, news } = exhibit;
  return (
    <>
      {(size !== null || since || pace) && (
        <p className="exhibit-facts">
          {size !== null && <span>{words.total(size)}</span>}
          {url && <a href={url}>{words.whole}</a>}
          {since && (
            <span>
              {words.since} <time dateTime={since.iso}>{since.text}</time>
            </span>
          )}
          {pace && <span>{words.pace(pace.seconds, pace.bytesPerSecond)}</span>}
        </p>
      )}
      {news.length > 0 && (
        <>
          <p className="exhibit-facts">{words.latest}</p>
          <ul className="exhibit-rows">
            {news.map(({ title, url: address, at }) => (
              <li key={address}>
                <a href={address}>{title}</a> <time dateTime={at.iso}>{at.text}</time>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Files({ files, words }: { files: ExhibitFile[]; words: Words }) {
  return (
    <ul className="exhibit-rows">
      {files.map(({ name, url, type, size, sha256 }) => (
        <li key={url}>
          <a href={url}>{name}</a> <span>{type.split(";")[0]}</span>{" "}
          <span>{words.bytes(size)}</span>
          <code>{sha256}</code>
        </li>
      ))}
    </ul>
  );
}
