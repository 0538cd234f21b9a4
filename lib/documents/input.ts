import { z } from "zod";
import { canonicalDocument } from "./input/canonical";
import { documentNode } from "./input/nodes";
import { findShapeProblem } from "./input/shape";

/**
 * Tiptap JSON from anywhere: strict at every node, and given back in one canonical form
 * (defaults filled in, links normalised, marks in order). Never throws but through zod.
 */
export const documentInput = z
  .unknown()
  .superRefine((value, context) => {
    const problem = findShapeProblem(value);
    if (problem) context.addIssue({ code: "custom", ...problem });
  })
  .pipe(documentNode.overwrite(canonicalDocument));
