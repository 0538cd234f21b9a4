import { diffArrays } from "diff";
import { type AnyNode, keyOf, likeness } from "./nodes";

export type Step =
  | { kind: "same"; node: AnyNode }
  | { kind: "inserted"; node: AnyNode }
  | { kind: "deleted"; node: AnyNode }
  | { kind: "changed"; before: AnyNode; after: AnyNode };

/** Less than this in common, and one block is no later form of the other. */
const alike = 0.35;
/** Above so many pairs, blocks are matched in their order. */
const mostPairs = 4000;

/** What leads from some blocks to others, in reading order: what stays, what comes, goes or changes. */
export function alignNodes(before: AnyNode[], after: AnyNode[]): Step[] {
  const steps: Step[] = [];
  const [gone, come]: [AnyNode[], AnyNode[]] = [[], []];
  let [at, to] = [0, 0];
  const settle = () => steps.push(...pairUp(gone.splice(0), come.splice(0)));
  for (const run of diffArrays(before.map(keyOf), after.map(keyOf))) {
    const [old, fresh] = [before.slice(at, at + run.count), after.slice(to, to + run.count)];
    if (!run.added) at += run.count;
    if (!run.removed) to += run.count;
    if (run.removed) gone.push(...old);
    else if (run.added) come.push(...fresh);
    else {
      settle();
      steps.push(...fresh.map((node) => ({ kind: "same" as const, node })));
    }
  }
  settle();
  return steps;
}

/** Of blocks that went and blocks that came in their place, those that are forms of each other. */
function pairUp(gone: AnyNode[], come: AnyNode[]): Step[] {
  const pairs = gone.length * come.length > mostPairs ? inOrder(gone, come) : best(gone, come);
  const steps: Step[] = [];
  let [at, to] = [0, 0];
  for (const [i, j] of [...pairs, [gone.length, come.length] as const]) {
    for (; at < i; at += 1) steps.push(step("deleted", gone[at]));
    for (; to < j; to += 1) steps.push(step("inserted", come[to]));
    const [before, after] = [gone[i], come[j]];
    if (before && after) steps.push({ kind: "changed", before, after });
    [at, to] = [i + 1, j + 1];
  }
  return steps;
}

function step(kind: "inserted" | "deleted", node: AnyNode | undefined): Step {
  if (!node) throw new Error("A block is missing");
  return { kind, node };
}

type Pair = readonly [number, number];

function inOrder(gone: AnyNode[], come: AnyNode[]): Pair[] {
  const pairs: Pair[] = [];
  for (let n = 0; n < Math.min(gone.length, come.length); n += 1) {
    const [one, other] = [gone[n], come[n]];
    if (one && other && likeness(one, other) >= alike) pairs.push([n, n]);
  }
  return pairs;
}

/** The pairs that have most in common altogether without crossing each other. */
function best(gone: AnyNode[], come: AnyNode[]): Pair[] {
  const like = gone.map((one) => come.map((other) => likeness(one, other)));
  const width = come.length + 1;
  const sums = new Float64Array((gone.length + 1) * width);
  const sum = (i: number, j: number) => sums[i * width + j] ?? 0;
  const worth = (i: number, j: number) => {
    const value = like[i]?.[j] ?? 0;
    return value >= alike ? value : Number.NEGATIVE_INFINITY;
  };
  for (let i = gone.length - 1; i >= 0; i -= 1) {
    for (let j = come.length - 1; j >= 0; j -= 1) {
      const paired = worth(i, j) + sum(i + 1, j + 1);
      sums[i * width + j] = Math.max(paired, sum(i + 1, j), sum(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length && j < come.length) {
    if (sum(i, j) === worth(i, j) + sum(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (sum(i, j) === sum(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}
