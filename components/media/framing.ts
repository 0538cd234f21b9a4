import type { Crop, Focal } from "@/lib/media/types";

type Size = { width: number; height: number };

export const cuts = { wide: 16 / 9, card: 3 / 2, square: 1 } as const;
export const smallestFrame = 16;

/** Moved, but never out of the picture. */
export function moveFrame(frame: Crop, by: { x: number; y: number }, whole: Size): Crop {
  return {
    ...frame,
    left: clamp(Math.round(frame.left + by.x), 0, whole.width - frame.width),
    top: clamp(Math.round(frame.top + by.y), 0, whole.height - frame.height),
  };
}

export type Corner = "nw" | "ne" | "sw" | "se";

/** One corner moved; the one across from it stays. */
export function stretchFrame(
  frame: Crop,
  corner: Corner,
  by: { x: number; y: number },
  whole: Size,
): Crop {
  const [right, bottom] = [frame.left + frame.width, frame.top + frame.height];
  const least = {
    x: Math.min(smallestFrame, whole.width),
    y: Math.min(smallestFrame, whole.height),
  };
  const west = corner.endsWith("w");
  const north = corner.startsWith("n");
  const left = west ? clamp(Math.round(frame.left + by.x), 0, right - least.x) : frame.left;
  const top = north ? clamp(Math.round(frame.top + by.y), 0, bottom - least.y) : frame.top;
  const end = west ? right : clamp(Math.round(right + by.x), left + least.x, whole.width);
  const foot = north ? bottom : clamp(Math.round(bottom + by.y), top + least.y, whole.height);
  return { left, top, width: end - left, height: foot - top };
}

/** What of the frame is seen where a page cuts it to a shape around the focal point. */
export function cutOf(frame: Crop, focal: Focal, aspect: number): Crop {
  const width = Math.min(frame.width, frame.height * aspect);
  const height = Math.min(frame.height, frame.width / aspect);
  return {
    left: frame.left + ((frame.width - width) * focal.x) / 100,
    top: frame.top + ((frame.height - height) * focal.y) / 100,
    width,
    height,
  };
}

export function moveFocal({ x, y }: Focal, by: Focal): Focal {
  return { x: clamp(x + by.x, 0, 100), y: clamp(y + by.y, 0, 100) };
}

/** The focal point where the picture was pressed, to five per cent, as pages round it. */
export function focalAt(point: { x: number; y: number }, frame: Crop): Focal {
  const percent = (part: number) => clamp(Math.round(part * 20) * 5, 0, 100);
  return {
    x: percent((point.x - frame.left) / frame.width),
    y: percent((point.y - frame.top) / frame.height),
  };
}

export function isWhole(frame: Crop, { width, height }: Size): boolean {
  return frame.width === width && frame.height === height;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
