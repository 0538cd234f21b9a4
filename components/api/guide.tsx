import type { ApiGuide } from "@/lib/api/types";
import { apiMessages } from "@/lib/messages/api";
import type { Locale } from "@/lib/messages/catalogue";
import { CallCard } from "./call-card";
import { Code } from "./code";
import { KeyField } from "./key-field";
import { Members } from "./members";
import "./guide.css";

type Props = { guide: ApiGuide; base: string; locale: Locale };

/** All calls by their nouns, to read and to try. */
export function Guide({ guide, base, locale }: Props) {
  const t = apiMessages(locale);
  const curl = `curl -H "Authorization: Bearer cauce_…" ${base}/entries`;
  return (
    <div className="api-guide">
      <header className="api-guide-head">
        <h1 className="title text-h1">{t.title}</h1>
        <p className="text-ink-soft text-lead">{t.lead}</p>
      </header>
      <nav aria-label={t.contents} className="api-guide-contents">
        <ul>
          {guide.nouns.map(({ name }) => (
            <li key={name}>
              <a href={`#${name}`}>
                <code>/{name}</code>
              </a>
            </li>
          ))}
          <li>
            <a href="#shapes">{t.shapes}</a>
          </li>
        </ul>
      </nav>
      <div className="api-guide-body">
        <section aria-labelledby="start" className="api-noun">
          <h2 id="start" className="title text-h3">
            {t.start}
          </h2>
          <p>
            {t.keyHow} <a href="/account#keys">{t.account}</a>.
          </p>
          <Code>{curl}</Code>
          <p>
            <a href="/api/v1/openapi.json">{t.description}</a>. {t.descriptionHow}
          </p>
          <p>{t.errors}</p>
          <p>{t.conditions}</p>
          <KeyField label={t.key} hint={t.keyHint} />
        </section>
        {guide.nouns.map(({ name, description, calls }) => (
          <section key={name} aria-labelledby={name} className="api-noun">
            <h2 id={name} className="title text-h3">
              <code>/{name}</code>
            </h2>
            <p className="text-ink-soft">{description}</p>
            {calls.map((call) => (
              <CallCard key={call.key} call={call} base={base} locale={locale} />
            ))}
          </section>
        ))}
        <section aria-labelledby="shapes" className="api-noun">
          <h2 id="shapes" className="title text-h3">
            {t.shapes}
          </h2>
          <p className="text-ink-soft">{t.shapesLead}</p>
          {guide.shapes.map(({ name, members }) => (
            <details key={name} id={`shape-${name}`} className="api-call">
              <summary>
                <code>{name}</code>
              </summary>
              <Members label={name} members={members} locale={locale} />
            </details>
          ))}
        </section>
      </div>
    </div>
  );
}
