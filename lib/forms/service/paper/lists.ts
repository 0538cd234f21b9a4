import "server-only";
import type { Block } from "@/lib/documents/types";
import { formMessages } from "@/lib/messages/forms";
import { baselineIn, withFirst } from "./atoms";
import { widthOf } from "./fonts";
import { lineHeight, paragraph } from "./paragraph";
import type { Atom, Line, Style } from "./types";
import { type Frame, inside, partOf, type Writing } from "./writing";

type List = Extract<Block, { type: "bulletList" | "orderedList" | "taskList" }>;

/** Lists with their signs, numbers or boxes before each item. */
export function listAtoms(list: List, frame: Frame, writing: Writing): Atom[] {
  const numbering = list.type === "orderedList" ? "Decimal" : "Disc";
  const part = partOf(frame.part, "L", { attributes: { O: "List", ListNumbering: numbering } });
  const labels = list.content.map((item, at) => labelOf(list, item, at, frame.style, writing));
  const widest = Math.max(...labels.map((label) => label.width));
  const indent = frame.width < 150 ? widest + 4 : Math.max(widest + 6, 17);
  return list.content.flatMap((item, at): Atom[] => {
    const own = partOf(part, "LI");
    const [lbl, body] = [partOf(own, "Lbl"), partOf(own, "LBody")];
    const inner = inside(frame, indent, 0, { part: body, gap: frame.style.size * 0.5 });
    const label = labels[at] as Label;
    const text = writing.set(item.content, inner);
    const height = lineHeight(frame.style);
    const atoms = text.length > 0 ? text : [empty(height, frame)];
    // Where there is no room to be further in, the sign stands on a line of its own.
    if (inner.x === frame.x) {
      const alone = paragraph([{ text: label.text, style: frame.style }], { ...frame, part: own });
      return [...alone.map((atom) => ({ ...atom, keep: true })), ...atoms];
    }
    const x = list.type === "orderedList" ? inner.x - 6 - label.width : frame.x + 1;
    const baseline = baselineIn(height, frame.style.size);
    const line = lineOf(label);
    return withFirst(atoms, (pen, top) => pen.line(lbl, line, x, top + baseline), {
      above: (at === 0 ? frame.gap : gapOf(list, frame)) + (atoms[0]?.lead ?? 0),
      grounds: atoms[0]?.grounds ?? frame.grounds,
    });
  });
}

/** Items of a line or two stand closer than those of several blocks. */
function gapOf(list: List, { style }: Frame): number {
  const long = list.content.some(({ content }) => content.length > 1);
  return style.size * (long ? 0.5 : 0.26);
}

type Label = { text: string; style: Style; width: number; name?: string };

function labelOf(
  list: List,
  item: List["content"][number],
  at: number,
  style: Style,
  { locale, accent }: Writing,
): Label {
  const of = (text: string, own: Style = style, name?: string) => {
    return { text, style: own, width: widthOf(text, own), name };
  };
  if (list.type === "orderedList") return of(`${list.attrs.start + at}.`);
  if (item.type !== "taskItem") return of("•", { ...style, color: accent });
  const { done, toDo } = formMessages(locale);
  const box = { ...style, family: "sans" as const };
  return item.attrs.checked ? of("☑", box, done) : of("☐", box, toDo);
}

const lineOf = ({ text, style, width, name }: Label): Line => ({
  ...{ width, ascent: 0, descent: 0 },
  pieces: [{ text, style, x: 0, width, ...(name ? { part: { type: "Span", alt: name } } : {}) }],
});

const empty = (height: number, { gap, grounds }: Frame): Atom => ({
  ...{ height, above: gap, grounds, draw: () => {} },
});
