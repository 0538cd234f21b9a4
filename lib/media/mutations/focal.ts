import "server-only";
import type { MediaRow } from "../mutations";
import type { Crop } from "../types";

/** The same point of the picture in its new frame. */
export function focalIn(before: MediaRow, crop: Crop | null) {
  const full = {
    width: before.whole?.width ?? before.width ?? 1,
    height: before.whole?.height ?? before.height ?? 1,
  };
  const old = before.crop ?? { left: 0, top: 0, ...full };
  const next = crop ?? { left: 0, top: 0, ...full };
  const x = old.left + (before.focalX / 100) * old.width;
  const y = old.top + (before.focalY / 100) * old.height;
  return {
    focalX: percent((x - next.left) / next.width),
    focalY: percent((y - next.top) / next.height),
  };
}

function percent(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 100);
}
