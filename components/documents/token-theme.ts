/** What a token is; each has a class `tok-<kind>` in the style sheet. */
const scopes = {
  comment: ["comment", "punctuation.definition.comment", "markup.quote"],
  string: [
    "string",
    "punctuation.definition.string",
    "markup.inserted",
    "markup.inline.raw",
    "markup.fenced_code",
  ],
  number: ["constant.numeric", "keyword.other.unit"],
  constant: [
    "constant.language",
    "constant.character",
    "constant.other",
    "support.constant",
    "variable.other.constant",
    "string.regexp",
    "markup.deleted",
  ],
  keyword: [
    "keyword",
    "storage",
    "storage.type.function",
    "keyword.operator.new",
    "keyword.operator.expression",
    "markup.heading",
    "meta.diff.header",
  ],
  function: ["entity.name.function", "support.function", "meta.function-call.generic"],
  type: [
    "entity.name.type",
    "entity.name.class",
    "entity.name.namespace",
    "support.type",
    "support.class",
    "storage.type.primitive",
    "entity.other.inherited-class",
  ],
  tag: ["entity.name.tag", "punctuation.definition.tag"],
  attribute: [
    "entity.other.attribute-name",
    "support.type.property-name",
    "meta.object-literal.key",
    "entity.name.section",
  ],
  variable: ["variable", "punctuation.definition.variable"],
  punctuation: ["punctuation", "keyword.operator", "meta.brace"],
} as const;

export type TokenKind = keyof typeof scopes;

const kinds = Object.keys(scopes) as TokenKind[];
const plain = "#000000";
// Shiki speaks in colours; each kind gets one of its own, and never shows it.
const colourOf = (kind: TokenKind) =>
  `#0000${(kinds.indexOf(kind) + 1).toString(16).padStart(2, "0")}`;

export const tokenTheme = {
  name: "token-kinds",
  type: "light" as const,
  fg: plain,
  bg: "#ffffff",
  settings: [
    { settings: { foreground: plain, background: "#ffffff" } },
    ...kinds.map((kind) => ({
      scope: [...scopes[kind]],
      settings: { foreground: colourOf(kind) },
    })),
  ],
};

export function kindOfColour(colour: string | undefined): TokenKind | null {
  return kinds.find((kind) => colourOf(kind) === colour?.toLowerCase()) ?? null;
}
