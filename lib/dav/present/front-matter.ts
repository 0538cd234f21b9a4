/** A text with what is known of it above, as editors of Markdown have it. */
export function withFrontMatter(fields: Record<string, string>, body: string): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${quote(value)}`);
  return ["---", ...lines, "---", "", body].join("\n");
}

/** The other way; fields that are not there, or a text without any, are told as undefined. */
export function splitFrontMatter(text: string): { fields: Record<string, string>; body: string } {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const head = /^---\n((?:.*\n)*?)---[ \t]*(?:\n|$)/.exec(plain);
  if (!head) return { fields: {}, body: plain };
  const fields: Record<string, string> = {};
  for (const line of (head[1] ?? "").split("\n")) {
    const [, key = "", value = ""] = /^([A-Za-z_]\w*)\s*:\s*(.*)$/.exec(line) ?? [];
    if (key) fields[key] = unquote(value.trim());
  }
  return { fields, body: plain.slice(head[0].length).replace(/^\n/, "") };
}

const quote = (value: string) => JSON.stringify(value);

function unquote(value: string): string {
  if (/^'.*'$/.test(value)) return value.slice(1, -1).replaceAll("''", "'");
  if (!/^".*"$/.test(value)) return value;
  try {
    return String(JSON.parse(value));
  } catch {
    return value.slice(1, -1);
  }
}
