import { type Editor, Extension } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { mediaNodeFor } from "@/lib/documents/schema/media";
import type { MediaView } from "@/lib/media/types";
import { pictureMark, takePicture } from "../paste/pictures";
import { insertBlock } from "./insert";

type Options = {
  upload: (file: File) => Promise<MediaView>;
  /** What the place says while a file is on its way. */
  label: (name: string) => string;
  onDone: (media: MediaView) => void;
  onFail: (name: string) => void;
};
type Step = { add: { id: object; pos: number; label: string } } | { remove: object };

const key = new PluginKey<DecorationSet>("uploads");

/** Files that are pasted or dropped go to the library; a line of words keeps their place. */
export const Uploads = Extension.create<Options>({
  name: "uploads",

  addOptions() {
    return {
      upload: () => Promise.reject(new Error("Uploads need an upload function")),
      label: (name) => name,
      onDone: () => {},
      onFail: () => {},
    };
  },

  addProseMirrorPlugins() {
    const start = (files: File[], pos: number) => {
      for (const file of files) void keepPlace(this.editor, this.options, file, pos);
    };
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, before) => {
            const places = before.map(tr.mapping, tr.doc);
            const step: Step | undefined = tr.getMeta(key);
            if (!step) return places;
            if ("remove" in step) return places.remove(placesOf(places, step.remove));
            return places.add(tr.doc, [placeFor(step.add)]);
          },
        },
        /** Pictures that were pasted among words left marks: each is uploaded to where its mark stands. */
        appendTransaction: (transactions, _, { doc, tr }) => {
          if (!transactions.some((one) => one.getMeta("paste"))) return null;
          const marks = marksIn(doc);
          if (marks.length === 0) return null;
          for (const { from, to } of marks.toReversed()) tr.delete(from, to);
          const found = marks.map(({ from, index }) => ({ pos: tr.mapping.map(from), index }));
          queueMicrotask(() => {
            for (const { pos, index } of found) {
              const file = takePicture(index);
              if (file && !this.editor.isDestroyed) start([file], pos);
            }
          });
          return tr;
        },
        props: {
          decorations: (state) => key.getState(state),
          handlePaste: (view, event) => {
            const files = filesOf(event.clipboardData);
            if (files.length === 0) return false;
            start(files, view.state.selection.from);
            return true;
          },
          handleDrop: (view, event, _slice, moved) => {
            const files = moved ? [] : filesOf(event.dataTransfer);
            if (files.length === 0) return false;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            start(files, at?.pos ?? view.state.selection.from);
            return true;
          },
        },
      }),
    ];
  },
});

function marksIn(doc: ProseMirrorNode) {
  const marks: { from: number; to: number; index: number }[] = [];
  doc.descendants((node, pos) => {
    for (const { 0: mark, 1: index, index: at } of node.text?.matchAll(pictureMark) ?? []) {
      marks.push({ from: pos + at, to: pos + at + mark.length, index: Number(index) });
    }
  });
  return marks;
}

async function keepPlace(editor: Editor, options: Options, file: File, pos: number) {
  const id = {};
  const send = (step: Step) => editor.view.dispatch(editor.state.tr.setMeta(key, step));
  send({ add: { id, pos, label: options.label(file.name) } });
  try {
    const media = await options.upload(file);
    if (editor.isDestroyed) return;
    options.onDone(media);
    const [place] = placesOf(key.getState(editor.state), id);
    const node = editor.schema.nodeFromJSON(mediaNodeFor(media));
    const at = place?.from ?? editor.state.selection.from;
    editor.view.dispatch(insertBlock(editor.state.tr, at, node));
  } catch (cause) {
    console.error(cause);
    options.onFail(file.name);
  } finally {
    if (!editor.isDestroyed) send({ remove: id });
  }
}

function placesOf(places: DecorationSet | undefined, id: object): Decoration[] {
  return places?.find(undefined, undefined, (spec) => spec.id === id) ?? [];
}

function placeFor({ id, pos, label }: { id: object; pos: number; label: string }): Decoration {
  const draw = () => {
    const place = document.createElement("span");
    place.className = "editor-upload";
    place.setAttribute("role", "status");
    place.textContent = label;
    return place;
  };
  return Decoration.widget(pos, draw, { id, side: 1 });
}

/** A text copied from a word processor brings a picture of itself along: the text is what is meant. */
function filesOf(transfer: DataTransfer | null): File[] {
  const html = transfer?.getData("text/html") ?? "";
  const words = html.replace(/<style[\s\S]*?<\/style>|<[^>]*>|&nbsp;/g, "").trim();
  return words === "" ? [...(transfer?.files ?? [])] : [];
}
