import { Extension } from "@tiptap/core";
import { Fragment, type Node as ProseMirrorNode, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { documentLimits } from "@/lib/documents/input/limits";
import { cleanText } from "@/lib/documents/input/text";

type Options = { onRefuse: () => void };

/** Nothing that the server would refuse gets into the text, by typing or by pasting. */
export const Guards = Extension.create<Options>({
  name: "guards",

  addOptions() {
    return { onRefuse: () => {} };
  },

  addProseMirrorPlugins() {
    const { onRefuse } = this.options;
    return [
      new Plugin({
        props: {
          transformPasted: (slice) =>
            new Slice(cleanFragment(slice.content), slice.openStart, slice.openEnd),
        },
        filterTransaction: (tr) => {
          const { docChanged, doc, before } = tr;
          // What others wrote is in the shared text already, and the server has measured it.
          if (!docChanged || tr.getMeta(ySyncPluginKey)) return true;
          if (fits(doc) || !fits(before)) return true;
          queueMicrotask(onRefuse);
          return false;
        },
      }),
    ];
  },
});

function cleanFragment(fragment: Fragment): Fragment {
  const nodes = fragment.content.flatMap((node): ProseMirrorNode[] => {
    if (!node.isText) return [node.copy(cleanFragment(node.content))];
    const text = cleanText(node.text ?? "");
    return text === "" ? [] : [node.type.schema.text(text, node.marks)];
  });
  return Fragment.fromArray(nodes);
}

/** The limits of `documentInput`, counted as it counts them. */
export function fits(doc: ProseMirrorNode): boolean {
  const { nodes, text, height, width } = measure(doc);
  return (
    nodes <= documentLimits.nodes &&
    text <= documentLimits.text &&
    height <= documentLimits.depth &&
    width <= documentLimits.columns
  );
}

/** How much a node holds: `height` counts the levels under it, `width` the cells of its widest row. */
type Measure = { nodes: number; text: number; height: number; width: number };

// Nodes never change, so that a key costs no more than the blocks around it.
const measured = new WeakMap<ProseMirrorNode, Measure>();

function measure(node: ProseMirrorNode): Measure {
  const known = measured.get(node);
  if (known) return known;
  const sum = { nodes: 1, text: node.text?.length ?? 0, height: 0, width: widthOf(node) };
  for (const child of node.children) {
    const { nodes, text, height, width } = measure(child);
    sum.nodes += nodes;
    sum.text += text;
    sum.height = Math.max(sum.height, height + 1);
    sum.width = Math.max(sum.width, width);
  }
  measured.set(node, sum);
  return sum;
}

function widthOf(node: ProseMirrorNode): number {
  if (node.type.name !== "tableRow") return 0;
  return node.children.reduce((width, cell) => width + cell.attrs.colspan, 0);
}
