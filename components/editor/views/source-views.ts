import type { NodeViewRenderer } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { drawMath } from "./draw-math";

type Words = { formula: string; formulaWrong: string; note: string };

/** What is written and, beside it, what readers will see of it. */
export function mathView(kind: "inline" | "block", words: Words): NodeViewRenderer {
  return ({ node, view, getPos }) => {
    const element = (name: string, className: string) =>
      Object.assign(document.createElement(name), { className });
    const block = kind === "block";
    const dom = element(block ? "div" : "span", block ? "editor-formula" : "editor-math");
    const contentDOM = element("code", "editor-math-source");
    const drawn = element(block ? "div" : "span", "editor-math-drawn");
    const empty = element("span", "editor-math-note");
    contentDOM.spellcheck = false;
    contentDOM.setAttribute("aria-label", words.formula);
    // Apart from the words before it, so that a caret stands clearly within or without.
    const start = element("span", "editor-math-start");
    for (const still of [start, drawn, empty]) still.contentEditable = "false";
    dom.append(...(block ? [] : [start]), contentDOM, drawn, empty);

    // What is being written is drawn when the hand rests, the newest only.
    let source: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = async (text: string) => {
      const box = document.createElement(block ? "div" : "span");
      const fine = await drawMath(text, box, block);
      if (source !== text) return;
      drawn.replaceChildren(...(fine ? [box] : []));
      dom.dataset.state = fine ? "drawn" : text.trim() === "" ? "empty" : "wrong";
      empty.textContent = fine ? "" : text.trim() === "" ? words.formula : words.formulaWrong;
    };
    const show = (shown: ProseMirrorNode) => {
      if (shown.textContent === source) return;
      const first = source === null;
      source = shown.textContent;
      clearTimeout(timer);
      timer = setTimeout(() => void draw(shown.textContent), first ? 0 : 200);
    };
    show(node);

    // A press on what is drawn opens what it is written from.
    const open = (event: Event) => {
      const at = getPos();
      if (at === undefined || !view.editable) return;
      event.preventDefault();
      const end = at + 1 + (view.state.doc.nodeAt(at)?.content.size ?? 0);
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, end)));
      view.focus();
    };
    for (const still of [drawn, empty]) still.addEventListener("mousedown", open);
    return {
      dom,
      contentDOM,
      update: (next) => {
        if (next.type !== node.type) return false;
        show(next);
        return true;
      },
      ignoreMutation: (mutation) =>
        mutation.type !== "selection" && !contentDOM.contains(mutation.target),
      destroy: () => clearTimeout(timer),
    };
  };
}

/** A note in its place; its number comes of the order, in the style sheet. */
export function footnoteView(words: Words): NodeViewRenderer {
  return ({ node }) => {
    const dom = document.createElement("span");
    const sign = document.createElement("sup");
    const contentDOM = document.createElement("span");
    const end = document.createElement("span");
    dom.className = "editor-footnote";
    sign.className = "editor-footnote-sign";
    contentDOM.className = "editor-footnote-words";
    contentDOM.setAttribute("aria-label", words.note);
    // Apart from the words around it, so that a caret stands clearly within or without.
    for (const still of [sign, end]) still.contentEditable = "false";
    dom.append(sign, contentDOM, end);
    return {
      dom,
      contentDOM,
      update: (next) => next.type === node.type,
      ignoreMutation: (mutation) =>
        mutation.type !== "selection" && !contentDOM.contains(mutation.target),
    };
  };
}
