import type { Focal } from "@/lib/media/types";

/** Reading pages allow no inline style: classes of five per cent (app/focal.css) say what stays in sight. */
export function focalClass({ x, y }: Focal): string {
  const step = (part: number) => Math.round(part / 5) * 5;
  return x === 50 && y === 50 ? "" : `focal focal-x-${step(x)} focal-y-${step(y)}`;
}
