import "server-only";
import PDFDocument from "pdfkit";
import { escapeXml } from "@/lib/core/xml";
import { sheet } from "./look";

/** What a document says of itself. */
export type Facts = {
  title: string;
  author: string;
  subject: string;
  publisher: string;
  locale: string;
  createdAt: Date;
  modifiedAt: Date;
};

/** What the types of pdfkit keep quiet about. */
export type Told = { data: Record<string, unknown> };
export type Element = PDFKit.PDFStructureElement & { dictionary: Told };

/** pdfkit's document, with metadata whose signs are escaped, and what PDF/UA asks for besides. */
export class PaperFile extends PDFDocument {
  readonly notes: [string, unknown][] = [];
  readonly #facts: Facts;
  readonly #pieces: Uint8Array[] = [];

  constructor(facts: Facts) {
    super({
      ...{
        size: [sheet.width, sheet.height],
        margin: 0,
        autoFirstPage: false,
        font: null as never,
      },
      ...{ pdfVersion: "1.7", tagged: true, displayTitle: true, lang: facts.locale },
      ...{ subset: "PDF/UA" as never },
      info: {
        ...{ Title: facts.title, Author: facts.author, Subject: facts.subject },
        ...{ Creator: facts.publisher, Producer: "Cauce" },
        ...{ CreationDate: facts.createdAt, ModDate: facts.modifiedAt },
      },
    });
    this.#facts = facts;
    this.on("data", (piece: Uint8Array) => this.#pieces.push(piece));
  }

  /** Called by pdfkit, which would write what it was given as it is. */
  _addInfo() {
    const { title, author, subject, publisher, createdAt, modifiedAt, locale } = this.#facts;
    const time = (date: Date) => `${date.toISOString().slice(0, 19)}Z`;
    const list = (kind: string, text: string, lang = "") =>
      `<rdf:${kind}><rdf:li${lang}>${escapeXml(text)}</rdf:li></rdf:${kind}>`;
    const words = (text: string) => list("Alt", text, ' xml:lang="x-default"');
    const about = [
      `<dc:title>${words(title)}</dc:title>`,
      author && `<dc:creator>${list("Seq", author)}</dc:creator>`,
      subject && `<dc:description>${words(subject)}</dc:description>`,
      `<dc:publisher>${list("Bag", publisher)}</dc:publisher>`,
      `<dc:language>${list("Bag", locale)}</dc:language>`,
      `<xmp:CreateDate>${time(createdAt)}</xmp:CreateDate>`,
      `<xmp:ModifyDate>${time(modifiedAt)}</xmp:ModifyDate>`,
      `<xmp:CreatorTool>${escapeXml(publisher)}</xmp:CreatorTool>`,
      "<pdf:Producer>Cauce</pdf:Producer>",
    ];
    const spaces = [
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
      'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
      'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    ];
    this.appendXML(
      `<rdf:Description rdf:about="" ${spaces.join(" ")}>${about.filter(Boolean).join("\n")}</rdf:Description>`,
    );
  }

  /** Elements that are known by their name are found by it (ISO 32000-1, 14.7.2). */
  nameNotes() {
    if (this.notes.length === 0) return;
    const names = [...this.notes].sort(([a], [b]) => (a < b ? -1 : 1));
    const { data } = this.getStructTreeRoot() as unknown as Told;
    data.IDTree = {
      Names: names.flatMap(([name, element]) => [new String(name), element]),
    };
  }

  /** A new element of the tree. */
  element(type: string, options: object = {}): Element {
    return this.struct(type, options) as Element;
  }

  declare openImage: (bytes: Buffer) => object;

  finish(): Promise<Buffer> {
    const done = new Promise<Buffer>((resolve, reject) => {
      this.on("end", () => resolve(Buffer.concat(this.#pieces)));
      this.on("error", reject);
    });
    this.end();
    return done;
  }
}
