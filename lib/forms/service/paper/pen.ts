import "server-only";
import { baselineIn } from "./atoms";
import type { Element, PaperFile } from "./file";
import { runsOf, widthOf } from "./fonts";
import { ink } from "./look";
import type { Leader, Line, Part, Pen, Piece, Style, Target } from "./types";

/** Code keeps its signs: the font would draw an arrow for `->`. */
const asTyped = { calt: false } as never;

/** Draws on the pages of a document, and tells its tree of structure what was drawn. */
export class Hand implements Pen {
  readonly #file: PaperFile;
  readonly #places: ReadonlyMap<string, number>;
  readonly #elements = new Map<Part, Element>();
  /** What the marks that are open belong to: an element, or `artifact`. */
  #open: Element | "artifact" | null = null;
  readonly #fonts = new Set<string>();
  readonly #named = new Set<string>();
  /** While true, all that is drawn is no content. */
  again = false;

  constructor(file: PaperFile, places: ReadonlyMap<string, number>) {
    this.#file = file;
    this.#places = places;
  }

  pageOf = (place: string) => this.#places.get(place);

  /** Before a page ends. */
  close() {
    if (this.#open) this.#file.endMarkedContent();
    this.#open = null;
  }

  line(part: Part, line: Line, x: number, baseline: number) {
    let link: { element: Element; target: Target | undefined } | null = null;
    const links: Element[] = [];
    for (const piece of line.pieces) {
      const left = x + piece.x;
      if (piece.place && !this.again && !this.#named.has(piece.place)) {
        this.#named.add(piece.place);
        this.#file.addNamedDestination(piece.place, "XYZ", 0, Math.max(0, baseline - 40), 0);
      }
      const outer = piece.part ? this.#inline(part, piece.part, piece) : this.#element(part);
      let element = outer;
      if (piece.link && !this.again) {
        const same = link && link.target === piece.link && !piece.part;
        element = same && link ? link.element : this.#child(outer, "Link");
        if (!same) {
          link = { element, target: piece.link };
          links.push(element);
        }
      } else link = null;
      this.#mark(element);
      this.#words(piece, left, baseline);
      if (piece.link && !this.again) this.#link(piece, element, left, baseline);
    }
    this.close();
    // pdfkit takes the page of a link to be the one that is open when its element ends.
    for (const element of links) element.end();
  }

  plain(text: string, style: Style, x: number, baseline: number) {
    this.#artifact();
    this.#runs(text, style, x, baseline);
  }

  leader({ part, text, style, from, to, top, height }: Leader) {
    const baseline = top + baselineIn(height, style.size);
    const width = widthOf(text, style);
    this.#artifact();
    for (let x = to - width - 8; x > from + 5; x -= 5) {
      this.#file.circle(x, baseline - 0.6, 0.45).fill(style.color);
    }
    const pieces = [{ text: ` ${text}`, style, x: -widthOf(" ", style), width }];
    this.line(part, { pieces, width, ascent: 0, descent: 0 }, to - width, baseline);
  }

  empty(part: Part) {
    if (!this.again) this.#element(part);
  }

  rule(x: number, y: number, width: number, color: string, thickness = 0.5) {
    this.#artifact();
    this.#file.rect(x, y - thickness / 2, width, thickness).fill(color);
  }

  box(x: number, y: number, width: number, height: number, color: string) {
    this.#artifact();
    this.#file.rect(x, y, width, height).fill(color);
  }

  image(
    part: Part | null,
    picture: Buffer,
    { x, y, width, height }: { x: number; y: number; width: number; height: number },
  ) {
    if (part && !this.again) {
      const at = [x, y, x + width, y + height];
      this.#mark(this.#element(part, at));
    } else this.#artifact();
    this.#file.image(this.#picture(picture), x, y, { width, height });
    this.close();
  }

  glyphs(text: string, style: Style, x: number, baseline: number, stretch = 1) {
    if (stretch === 1) return this.#runs(text, style, x, baseline);
    this.#file.save();
    this.#file.scale(1, stretch, { origin: [x, baseline] });
    this.#runs(text, style, x, baseline);
    this.#file.restore();
  }

  stroke(points: [number, number][], color: string, thickness: number) {
    const [first, ...others] = points;
    if (!first) return;
    this.#file.lineWidth(thickness).moveTo(...first);
    for (const point of others) this.#file.lineTo(...point);
    this.#file.stroke(color);
  }

  readonly #pictures = new Map<Buffer, object>();

  /** The same picture is in the file once. */
  #picture(bytes: Buffer): Buffer {
    const known = this.#pictures.get(bytes) ?? this.#file.openImage(bytes);
    this.#pictures.set(bytes, known);
    return known as Buffer;
  }

  #words(piece: Piece, x: number, baseline: number) {
    const { style, text, box, width } = piece;
    const base = baseline - (style.rise ?? 0);
    if (box) return box.draw(this, x, base);
    this.#runs(text, style, x, base);
    const thin = style.size / 22;
    const wide = Math.max(0, width);
    if (style.underline) this.#file.rect(x, base + style.size * 0.16, wide, thin).fill(style.color);
    if (style.strike) this.#file.rect(x, base - style.size * 0.26, wide, thin).fill(style.color);
  }

  #runs(text: string, style: Style, x: number, baseline: number) {
    let at = x;
    for (const run of runsOf(text, style)) {
      const file = this.#file;
      if (run.instead !== undefined) file.markContent("Span", { actual: run.instead });
      // The bytes, not the font that is measured with: fontkit forgets the text of glyphs that another
      // document has embedded as parts of others.
      if (!this.#fonts.has(run.face.key)) file.registerFont(run.face.key, run.face.bytes as Buffer);
      this.#fonts.add(run.face.key);
      file.font(run.face.key);
      file.fontSize(run.size).fillColor(style.color || ink);
      const features = style.family === "mono" ? asTyped : undefined;
      file.text(run.text, at, baseline, { lineBreak: false, baseline: "alphabetic", features });
      if (run.instead !== undefined) file.endMarkedContent();
      at += run.width;
    }
  }

  #link({ link, linkName, text, style, width }: Piece, element: Element, x: number, y: number) {
    if (!link) return;
    const base = y - (style.rise ?? 0);
    const at = [x, base - style.size * 0.85, width, style.size * 1.15] as const;
    const options = { structParent: element, Contents: new String(linkName ?? text) } as never;
    if ("url" in link) this.#file.link(...at, link.url, options);
    else if (this.#places.has(link.place) || known(link.place)) {
      this.#file.goTo(...at, link.place, options);
    }
  }

  /** Marks that were opened for one element go on as long as nothing else is drawn. */
  #mark(element: Element) {
    if (this.again) return this.#artifact();
    if (this.#open === element) return;
    this.close();
    const content = this.#file.markStructureContent(typeOf(element));
    element.add(content);
    this.#open = element;
  }

  #artifact() {
    if (this.#open === "artifact") return;
    this.close();
    this.#file.markContent("Artifact", { type: "Layout" });
    this.#open = "artifact";
  }

  /** The element of a part, made within those around it. */
  #element(part: Part, box?: number[]): Element {
    const known = this.#elements.get(part);
    if (known) return known;
    const { type, alt, lang, attributes, id, parent } = part;
    const element = this.#file.element(type, {
      ...(alt ? { alt } : {}),
      ...(lang ? { lang } : {}),
      ...(box ? { bbox: box as [number, number, number, number] } : {}),
    });
    const { data } = element.dictionary;
    if (attributes) data.A = attributes;
    if (id) {
      data.ID = new String(id);
      this.#file.notes.push([id, element.dictionary]);
    }
    this.#elements.set(part, element);
    if (parent) this.#element(parent).add(element);
    else this.#file.addStructure(element);
    return element;
  }

  #inlines = new Map<object, { line: Part; element: Element }>();

  /** Code, notes and formulas among words: one element, though they run over lines. */
  #inline(line: Part, { type, alt }: { type: string; alt?: string }, piece: Piece): Element {
    if (this.again) return this.#element(line);
    const known = this.#inlines.get(piece.style);
    if (known?.line === line) return known.element;
    const element = this.#child(this.#element(line), type, alt);
    this.#inlines.set(piece.style, { line, element });
    return element;
  }

  #child(parent: Element, type: string, alt?: string): Element {
    const element = this.#file.element(type, alt ? { alt } : {});
    parent.add(element);
    return element;
  }
}

/** Places of chapters, headings and notes are all in the document. */
const known = (place: string) => /^c\d{3}/.test(place);

const typeOf = (element: Element) => String(element.dictionary.data.S);
