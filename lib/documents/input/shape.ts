import { documentLimits } from "./limits";

export type ShapeProblem = { path: (string | number)[]; message: string };

type Step = { node: unknown; depth: number; index: number; parent: Step | null };

/**
 * What is wrong with the size and nesting of something that claims to be a document, or null.
 * Runs on a stack of its own, before anything recursive: 100 000 levels must not end the process.
 */
export function findShapeProblem(root: unknown): ShapeProblem | null {
  const stack: Step[] = [{ node: root, depth: 0, index: 0, parent: null }];
  let nodes = 0;
  let text = 0;
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, depth } = step;
    if (typeof node !== "object" || node === null) continue;
    nodes += 1;
    if (nodes > documentLimits.nodes) {
      return { path: [], message: `A document holds at most ${documentLimits.nodes} nodes` };
    }
    if (depth > documentLimits.depth) {
      return { path: pathOf(step), message: `Nested deeper than ${documentLimits.depth} levels` };
    }
    if ("text" in node && typeof node.text === "string") text += node.text.length;
    if (text > documentLimits.text) {
      return {
        path: pathOf(step),
        message: `Text is longer than ${documentLimits.text} characters`,
      };
    }
    if (!("content" in node) || !Array.isArray(node.content)) continue;
    if (nodes + stack.length + node.content.length > documentLimits.nodes) {
      return { path: [], message: `A document holds at most ${documentLimits.nodes} nodes` };
    }
    for (let index = node.content.length - 1; index >= 0; index -= 1) {
      stack.push({ node: node.content[index], depth: depth + 1, index, parent: step });
    }
  }
  return null;
}

function pathOf(step: Step): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Step = step; at.parent; at = at.parent) path.unshift("content", at.index);
  return path;
}
