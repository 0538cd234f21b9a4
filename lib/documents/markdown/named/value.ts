/**
 * Text within an attribute: a parser of Markdown would take its line ends and brackets for its own, so
 * they are written as in JSON.
 */
export const encodeValue = (text: string) =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t")
    .replaceAll("\r", "\\r")
    .replaceAll("[", "\\u005b")
    .replaceAll("]", "\\u005d");

const signs: Record<string, string> = {
  ...{ n: "\n", t: "\t", r: "\r", "\\": "\\" },
  ...{ u005b: "[", u005d: "]" },
};

export const decodeValue = (value: string | null | undefined) =>
  (value ?? "").replace(/\\([ntr\\]|u005[bd])/g, (_, sign: string) => signs[sign] ?? "");
