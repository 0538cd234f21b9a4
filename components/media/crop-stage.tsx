"use client";

import { type KeyboardEvent, type PointerEvent, useId, useRef } from "react";
import type { Crop, Focal } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { type Corner, focalAt, moveFocal, moveFrame, stretchFrame } from "./framing";

type CropStageProps = {
  src: string;
  whole: { width: number; height: number };
  frame: Crop;
  focal: Focal;
  locale: Locale;
  onFrame: (frame: Crop) => void;
  onFocal: (focal: Focal) => void;
};

const corners = {
  nw: "start-0 top-0 cursor-nwse-resize rounded-tl-none",
  ne: "end-0 top-0 cursor-nesw-resize rounded-tr-none",
  sw: "start-0 bottom-0 cursor-nesw-resize rounded-bl-none",
  se: "end-0 bottom-0 cursor-nwse-resize rounded-br-none",
} as const;

type Point = { x: number; y: number };

/** Pixels of the screen that a hand moves without meaning to. */
const stillness = 4;

const arrows: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The whole picture, the frame upon it and the focal point; by pointer, by touch and by arrows. */
export function CropStage({ src, whole, frame, focal, locale, onFrame, onFocal }: CropStageProps) {
  const t = mediaMessages(locale);
  const hints = useId();
  const stage = useRef<HTMLDivElement>(null);
  const scale = () => whole.width / (stage.current?.clientWidth || whole.width);
  const ratio = whole.width / whole.height;
  const percent = (part: number, of: number) => `${(part / of) * 100}%`;

  const pointAt = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = stage.current?.getBoundingClientRect();
    return { x: (clientX - (box?.left ?? 0)) * scale(), y: (clientY - (box?.top ?? 0)) * scale() };
  };
  const place = (event: PointerEvent) => onFocal(focalAt(pointAt(event), frame));

  /** A press that goes nowhere is told to `tap`. */
  function drag(event: PointerEvent, move: (from: Point, to: Point) => void, tap = place) {
    event.stopPropagation();
    const target = event.currentTarget as HTMLElement;
    const start = { x: event.clientX, y: event.clientY };
    const from = pointAt(event);
    let moved = false;
    target.setPointerCapture(event.pointerId);
    target.onpointermove = (now) => {
      moved ||= Math.hypot(now.clientX - start.x, now.clientY - start.y) > stillness;
      if (moved) move(from, pointAt(now));
    };
    target.onpointerup = () => {
      target.onpointermove = null;
      target.onpointerup = null;
      if (!moved) tap(event);
    };
  }

  const dragFrame = (event: PointerEvent, change: (by: Point) => Crop) =>
    drag(event, (from, to) => onFrame(change({ x: to.x - from.x, y: to.y - from.y })));

  function frameKeys(event: KeyboardEvent) {
    const arrow = arrows[event.key];
    if (!arrow) return;
    event.preventDefault();
    const step = Math.max(1, Math.round(whole.width / 50));
    const by = { x: arrow.x * step, y: arrow.y * step };
    onFrame(event.shiftKey ? stretchFrame(frame, "se", by, whole) : moveFrame(frame, by, whole));
  }

  function focalKeys(event: KeyboardEvent) {
    const arrow = arrows[event.key];
    if (!arrow) return;
    event.preventDefault();
    onFocal(moveFocal(focal, { x: arrow.x * 5, y: arrow.y * 5 }));
  }

  return (
    <div className="grid gap-2">
      <div
        ref={stage}
        className="relative mx-auto touch-none select-none overflow-hidden rounded-md bg-surface"
        style={{ aspectRatio: ratio, width: `min(100%, ${50 * ratio}vh)` }}
      >
        {/* biome-ignore lint/performance/noImgElement: a private answer of the desk */}
        <img
          src={src}
          alt=""
          width={whole.width}
          height={whole.height}
          draggable={false}
          className="block size-full"
          onPointerDown={place}
        />
        <button
          type="button"
          aria-label={`${t.frame}: ${t.frameAt(frame.width, frame.height)}`}
          aria-describedby={`${hints}-frame`}
          className="absolute cursor-move border-2 border-accent shadow-[0_0_0_100vmax_var(--veil)]"
          style={{
            left: percent(frame.left, whole.width),
            top: percent(frame.top, whole.height),
            width: percent(frame.width, whole.width),
            height: percent(frame.height, whole.height),
          }}
          onKeyDown={frameKeys}
          onPointerDown={(event) => dragFrame(event, (by) => moveFrame(frame, by, whole))}
        >
          {(Object.keys(corners) as Corner[]).map((corner) => (
            <span
              key={corner}
              aria-hidden="true"
              className={`absolute size-6 rounded-sm border-2 border-accent bg-raised pointer-coarse:size-8 ${corners[corner]}`}
              onPointerDown={(event) =>
                dragFrame(event, (by) => stretchFrame(frame, corner, by, whole))
              }
            />
          ))}
        </button>
        <button
          type="button"
          aria-label={`${t.focal}: ${t.focalAt(focal.x, focal.y)}`}
          aria-describedby={`${hints}-focal`}
          className="absolute size-7 -translate-x-1/2 -translate-y-1/2 cursor-grab touch-none rounded-full border-2 border-raised bg-accent shadow-float pointer-coarse:size-9"
          style={{
            left: percent(frame.left + (frame.width * focal.x) / 100, whole.width),
            top: percent(frame.top + (frame.height * focal.y) / 100, whole.height),
          }}
          onKeyDown={focalKeys}
          onPointerDown={(event) => drag(event, (_, to) => onFocal(focalAt(to, frame)))}
        />
      </div>
      <p id={`${hints}-frame`} className="text-note text-ink-soft">
        {t.cropHint}
      </p>
      <p id={`${hints}-focal`} className="text-note text-ink-soft">
        {t.focal}: {t.focalHint}
      </p>
      <p role="status" className="text-note tabular-nums">
        {t.frameAt(frame.width, frame.height)} · {t.focalAt(focal.x, focal.y)}
      </p>
    </div>
  );
}
