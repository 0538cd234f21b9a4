import { documentSchema } from "@/lib/documents/schema";
import { list, paragraph, text } from "./writing-desk";

type Given = { media: Record<"image" | "video" | "audio" | "file", string>; entryId: string };

/** Where marks have no place. */
const plain = (words: string) => ({ type: "text", text: words });
const block = (type: string, content: object[], attrs?: object) => ({
  type,
  ...(attrs && { attrs }),
  content,
});
const cell = (type: string) =>
  block(type, [paragraph("Canal")], { colspan: 1, rowspan: 1, colwidth: null });

/** A document with every kind of node that there is. */
export function everyNode({ media, entryId }: Given): object[] {
  const image = {
    type: "image",
    attrs: { mediaId: media.image, alt: "Una orilla", caption: "La orilla" },
  };
  const content = [
    paragraph(
      "Agua, ",
      block("mathInline", [plain("x^2")]),
      block("footnote", [plain("Una nota.")]),
      { type: "hardBreak" },
      text("enlazada", { type: "link", attrs: { href: "/blog", entryId: null } }),
    ),
    ...[2, 3, 4].map((level) => block("heading", [text(`Nivel ${level}`)], { level })),
    list("Uno", "Dos"),
    block("orderedList", [block("listItem", [paragraph("Primero")])], { start: 1 }),
    block("taskList", [block("taskItem", [paragraph("Hecho")], { checked: true })]),
    block("blockquote", [paragraph("Dicen.")]),
    ...["info", "warn"].map((tone) => block("callout", [paragraph("Cuidado.")], { tone })),
    block("details", [block("summary", [text("Lo que se pliega")]), paragraph("Dentro.")]),
    block("codeBlock", [plain("const agua = 1;")], { language: "ts" }),
    block("mathBlock", [plain("E = mc^2")]),
    block("table", [
      block("tableRow", [cell("tableHeader"), cell("tableHeader")]),
      block("tableRow", [cell("tableCell"), cell("tableCell")]),
    ]),
    image,
    { type: "video", attrs: { mediaId: media.video, caption: "Un vídeo" } },
    { type: "audio", attrs: { mediaId: media.audio, caption: "Un audio" } },
    { type: "file", attrs: { mediaId: media.file } },
    block("gallery", [image, image], { columns: 2, caption: "Dos orillas" }),
    block("button", [plain("Apúntate")], { href: "/blog", entryId: null, variant: "primary" }),
    { type: "embed", attrs: { entryId } },
    { type: "horizontalRule" },
    paragraph("Fin."),
  ];
  const json = JSON.stringify(content);
  const missing = Object.keys(documentSchema.nodes).filter(
    (name) => name !== "doc" && !json.includes(`"type":"${name}"`),
  );
  if (missing.length > 0) throw new Error(`There is none of ${missing.join(", ")}`);
  return content;
}
