import type { Locale } from "@/lib/messages/catalogue";
import { documentMessages } from "@/lib/messages/documents";
import { exchangeMessages } from "@/lib/messages/exchange";
import { layOut } from "./exchange/layout";
import { type Exchange, parseExchange } from "./exchange/parse";
import { Sequence } from "./exchange/sequence";

const phone = { width: 342, size: 13.5 };
const page = { width: 640, size: 14 };

/** A fenced `exchange` block as a drawing; a source that cannot be read is shown as it is. */
export function ExchangeDrawing({ source, locale }: { source: string; locale: Locale }) {
  const exchange = parseExchange(source);
  if (!exchange) return <Source source={source} locale={locale} />;
  return (
    <figure>
      <Sequence layout={layOut(exchange, phone)} className="sm:hidden" />
      <Sequence layout={layOut(exchange, page)} className="hidden sm:block" />
      <ol className="sr-only">
        {tell(exchange, locale).map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is never reordered
          <li key={index}>{sentence}</li>
        ))}
      </ol>
      <figcaption>
        {exchange.title ?? exchangeMessages(locale).untitled(exchange.participants)}
      </figcaption>
    </figure>
  );
}

function tell({ steps }: Exchange, locale: Locale): string[] {
  const t = exchangeMessages(locale);
  return steps.map((step) => {
    if (step.kind === "note") return t.meanwhile(step.on, step.text);
    return (step.reply ? t.answers : t.asks)(step.from, step.to, step.label);
  });
}

function Source({ source, locale }: { source: string; locale: Locale }) {
  return (
    <div className="code-block">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable (WCAG 2.1.1) */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <pre role="group" tabIndex={0} aria-label={documentMessages(locale).code}>
        <code>{source}</code>
      </pre>
    </div>
  );
}
