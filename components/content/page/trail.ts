import type { OutlineItem } from "@/lib/entries/types";

/** From the root of the tree down to an entry, itself included; empty when it is not there. */
export function pathTo(outline: OutlineItem[], id: string): OutlineItem[] {
  const trail: OutlineItem[] = [];
  for (const item of outline) {
    trail.length = Math.min(trail.length, item.depth);
    trail[item.depth] = item;
    if (item.id === id) return trail;
  }
  return [];
}
