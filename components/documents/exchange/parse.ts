export type ExchangeStep =
  | { kind: "message"; from: string; to: string; label: string; reply: boolean }
  | { kind: "note"; on: string; text: string };

export type Exchange = {
  title: string | null;
  /** In order of appearance; two to four. */
  participants: string[];
  steps: ExchangeStep[];
};

const longestName = 24;
const longestText = 160;
const mostSteps = 24;

/**
 * Reads the language of ```exchange blocks, one step a line:
 * `A -> B: question`, `B --> A: answer`, `note B: what happens there`, `title: caption`.
 * Null when a line is none of these, or the drawing would not be legible.
 */
export function parseExchange(source: string): Exchange | null {
  const lines = source
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const exchange: Exchange = { title: null, participants: [], steps: [] };

  for (const line of lines) {
    const title = /^(?:title|título):\s*(.+)$/u.exec(line)?.[1];
    if (title !== undefined) {
      if (exchange.title !== null || title.length > longestText) return null;
      exchange.title = title;
      continue;
    }
    const step = parseNote(line) ?? parseMessage(line);
    if (!step) return null;
    exchange.steps.push(step);
    if (step.kind === "message") meet(exchange.participants, step);
  }
  return isLegible(exchange) ? exchange : null;
}

function parseNote(line: string): ExchangeStep | null {
  const [, on, text] = /^(?:note|nota)\s+([^:]+?)\s*:\s*(.+)$/u.exec(line) ?? [];
  return on && text ? { kind: "note", on, text } : null;
}

function parseMessage(line: string): ExchangeStep | null {
  const [, from, arrow, to, label] =
    /^([^:]+?)\s*(-->|->)\s*([^:]+?)\s*:\s*(.+)$/u.exec(line) ?? [];
  if (!from || !to || !label || from === to) return null;
  return { kind: "message", from, to, label, reply: arrow === "-->" };
}

function meet(participants: string[], { from, to }: { from: string; to: string }) {
  for (const name of [from, to]) if (!participants.includes(name)) participants.push(name);
}

function isLegible({ participants, steps }: Exchange) {
  return (
    participants.length >= 2 &&
    participants.length <= 4 &&
    participants.every((name) => name.length <= longestName) &&
    steps.length <= mostSteps &&
    steps.every((step) =>
      step.kind === "note"
        ? participants.includes(step.on) && step.text.length <= longestText
        : step.label.length <= longestText,
    )
  );
}
