import { isEmpty, wordsOf } from "./nodes";

const sign = /^[[(]?(\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡]{1,3})[\])]?$/i;

/**
 * A mark that leads to a note from which another leads back, as Word, Google Docs, Wikipedia and this
 * site write them: the note comes to stand where its mark stood.
 */
export function fixNotes(body: HTMLElement) {
  const notes = new Set<Element>();
  for (const mark of body.querySelectorAll<HTMLAnchorElement>("a[href*='#']")) {
    if (!sign.test(wordsOf(mark))) continue;
    const note = noteOf(body, mark);
    if (!note || note.contains(mark)) continue;
    const footnote = body.ownerDocument.createElement("span");
    footnote.setAttribute("data-footnote", "");
    const words = note.cloneNode(true) as Element;
    for (const back of words.querySelectorAll("a[href*='#']")) back.remove();
    footnote.append(...inlineOf(words));
    const outer = mark.closest("sup") ?? mark;
    if (wordsOf(outer) === wordsOf(mark)) outer.replaceWith(footnote);
    else mark.replaceWith(footnote);
    notes.add(note);
  }
  for (const note of notes) removeWithRoom(note, body);
  for (const place of body.querySelectorAll("a[href^='#'], a[href^='file:']")) {
    place.replaceWith(...place.childNodes);
  }
}

function noteOf(body: HTMLElement, mark: HTMLAnchorElement): Element | null {
  const target = targetOf(body, mark);
  const block = target?.closest("li, p, div, dd, td") ?? null;
  const note = block && !isWhole(block, target) ? block : target;
  if (!note || note === body) return null;
  const home = [mark, mark.closest("sup, span"), mark.querySelector("[id], [name]")]
    .flatMap((place) => [place?.id, place?.getAttribute("name")])
    .filter(Boolean);
  const backs = [...note.querySelectorAll<HTMLAnchorElement>("a[href*='#']")];
  return backs.some((back) => home.includes(placeOf(back))) ? note : null;
}

// A block that holds much more than the note is no note.
const isWhole = (block: Element, target: Element | null) =>
  block !== target && block.querySelectorAll("p, li").length > 3;

function targetOf(body: HTMLElement, mark: HTMLAnchorElement): Element | null {
  const id = placeOf(mark);
  if (id === "") return null;
  const name = CSS.escape(id);
  return body.querySelector(`[id="${name}"], a[name="${name}"]`);
}

function placeOf(link: HTMLAnchorElement): string {
  const href = link.getAttribute("href") ?? "";
  const place = href.slice(href.indexOf("#") + 1);
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}

/** A note is one line: its paragraphs follow each other with a space. */
function inlineOf(note: Element): Node[] {
  for (const block of note.querySelectorAll("p, div, li, ol, ul, br")) {
    block.replaceWith(" ", ...block.childNodes);
  }
  note.normalize();
  const [first] = note.childNodes;
  const last = note.lastChild;
  if (first?.nodeType === 3)
    first.textContent = (first.textContent ?? "").replace(/^[\s\u00a0]+/, "");
  if (last?.nodeType === 3) last.textContent = (last.textContent ?? "").replace(/[\s\u00a0]+$/, "");
  return [...note.childNodes];
}

/** The note, the list or box that holds no other, and the line that set it apart. */
function removeWithRoom(note: Element, body: HTMLElement) {
  let room: Element = note;
  while (room.parentElement && room.parentElement !== body) {
    const parent = room.parentElement;
    const others = [...parent.children].filter((child) => child !== room && !isNoise(child));
    if (others.length > 0 || wordsOf(parent) !== wordsOf(room)) break;
    room = parent;
  }
  const before = room.previousElementSibling;
  room.remove();
  const isLast = !before?.nextElementSibling;
  if (isLast && before?.localName === "hr") before.remove();
}

const isNoise = (element: Element) => element.localName === "hr" || isEmpty(element);
