import { fixLists } from "./lists";
import { fixNotes } from "./notes";
import { fixDocs, fixWord, isWord } from "./office";
import { fixPictures } from "./pictures";
import { stripAttributes, stripElements } from "./strip";
import { fixStructure } from "./structure";
import { fixSpans, fixTables } from "./tables";

/** Browsers and word processors bring megabytes; what is longer is pasted as its plain words. */
const longest = 4_000_000;

/**
 * What was copied elsewhere, as the few elements that the schema reads: its structure stays, its looks,
 * its programs and whatever is hidden go. Read in a document of its own, where nothing runs or loads.
 * Null when it cannot be told apart from noise.
 */
export function cleanPasted(html: string): string | null {
  if (html.length > longest) return null;
  const { body } = new DOMParser().parseFromString(html.replaceAll("\0", ""), "text/html");
  // Our own clipboard knows its nodes already; the schema reads no more of it than it holds.
  if (body.querySelector("[data-pm-slice]")) {
    fixSpans(body);
    return body.innerHTML;
  }
  const word = isWord(html);
  stripElements(body);
  if (word) fixWord(body);
  fixDocs(body);
  fixNotes(body);
  fixPictures(body);
  fixLists(body);
  fixStructure(body);
  fixTables(body);
  stripAttributes(body);
  return body.innerHTML;
}
