import { channelOf } from "@/lib/documents/present/channels";
import { textOf } from "@/lib/documents/present/walk";
import type { CodeBlock } from "@/lib/documents/types";
import { documentMessages } from "@/lib/messages/documents";
import { ChannelView } from "./channel-view";
import type { BlockProps } from "./drawing";
import { ExchangeDrawing } from "./exchange";
import { languageLabel } from "./languages";

export function CodeView({ node, drawing }: BlockProps<CodeBlock>) {
  if (node.attrs.language === "exchange") {
    return <ExchangeDrawing source={textOf(node)} locale={drawing.locale} />;
  }
  const channel = channelOf(node);
  if (channel) {
    const { exhibits, locale } = drawing;
    return <ChannelView channel={channel} exhibit={exhibits[channel]} locale={locale} />;
  }
  return <Code node={node} drawing={drawing} />;
}

function Code({ node, drawing }: BlockProps<CodeBlock>) {
  const t = documentMessages(drawing.locale);
  const language = languageLabel(node.attrs.language);
  const lines = drawing.code.get(node) ?? [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <pre
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable (WCAG 2.1.1)
      tabIndex={0}
      data-language={language ?? undefined}
      aria-label={language ? t.codeIn(language) : t.code}
    >
      <code>
        {lines.flatMap((line, row) => [
          row > 0 ? "\n" : "",
          ...line.map(({ text, kind }, column) =>
            kind ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once
              <span key={`${row}-${column}`} className={`tok-${kind}`}>
                {text}
              </span>
            ) : (
              text
            ),
          ),
        ])}
      </code>
    </pre>
  );
}
