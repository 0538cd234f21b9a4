import { type FormKey, formTypes } from "@/lib/entries/present/forms";
import type { Locale } from "@/lib/messages/catalogue";
import { formMessages } from "@/lib/messages/forms";

/** What is told who takes none of them. */
export function presentRefusal(locale: Locale): string {
  const words = formMessages(locale);
  return `${words.notAcceptable}\n\n${["text/html", ...Object.values(formTypes)].join("\n")}\n`;
}

type Offer = { form: FormKey | "html"; type: string };
type Range = { type: string; q: number };

/** In the order of the server's liking: where somebody likes several alike, the first. */
const offers: Offer[] = [
  { form: "html", type: "text/html" },
  { form: "md", type: formTypes.md },
  { form: "json", type: formTypes.json },
  { form: "xml", type: formTypes.xml },
  { form: "xml", type: "text/xml" },
  { form: "txt", type: formTypes.txt },
  { form: "pdf", type: formTypes.pdf },
  { form: "epub", type: formTypes.epub },
  { form: "zip", type: formTypes.zip },
];

/**
 * The form that an Accept header likes best (RFC 9110, 12.5.1), or null where it takes none. Readers of
 * feeds look for the feeds that the page names, whatever they think of other XML.
 */
export function preferredForm(accept: string | null): FormKey | "html" | null {
  if (accept === null || accept.trim() === "") return "html";
  const ranges = accept.split(",").flatMap(rangeFrom);
  if (ranges.length === 0 || ranges.some(({ type }) => feedTypes.test(type))) return "html";
  let best: Offer | undefined;
  let most = 0;
  for (const offer of offers) {
    const q = qualityOf(offer.type, ranges);
    if (q > most) [best, most] = [offer, q];
  }
  return best?.form ?? null;
}

const feedTypes = /^application\/(?:rss|atom|rdf|feed)\+/;
const token = /^([!#$%&'*+.^_`|~\w-]+\/[!#$%&'*+.^_`|~\w-]+)$/;

/** What cannot be read counts as not said. */
function rangeFrom(part: string): Range[] {
  const [type = "", ...parameters] = part.split(";").map((one) => one.trim().toLowerCase());
  if (!token.test(type)) return [];
  const weight = parameters.find((one) => /^q\s*=/.test(one))?.replace(/^q\s*=\s*/, "");
  if (weight === undefined) return [{ type, q: 1 }];
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight) ? [{ type, q: Number(weight) }] : [];
}

/** The most specific range decides. */
function qualityOf(type: string, ranges: Range[]): number {
  for (const wanted of [type, `${type.split("/")[0]}/*`, "*/*"]) {
    const found = ranges.filter((range) => range.type === wanted);
    if (found.length > 0) return Math.max(...found.map(({ q }) => q));
  }
  return 0;
}
