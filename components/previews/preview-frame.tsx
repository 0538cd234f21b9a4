"use client";

import { type CSSProperties, useEffect, useEffectEvent, useRef, useState } from "react";

type PreviewFrameProps = {
  /** Null until it is known. */
  address: string | null;
  /** Of the window that it stands for, in CSS pixels. */
  width: number;
  /** Of the draft: the page draws itself anew, in place, when it grows. */
  version: number;
  title: string;
  opening: string;
  /** The page says that its link no longer holds. */
  onGone: () => void;
};

/** A page in a window of a given width, scaled down to the room that there is. */
export function PreviewFrame({ address, width, version, ...props }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [shown, setShown] = useState(false);
  const { room, ref } = useWidth();
  const scale = room === 0 ? 1 : Math.min(1, room / width);
  const tell = () => {
    frame.current?.contentWindow?.postMessage({ preview: "changed" }, window.location.origin);
  };
  const hear = useEffectEvent((event: MessageEvent) => {
    const ours = event.source === frame.current?.contentWindow;
    if (!ours || event.origin !== window.location.origin) return;
    if (event.data?.preview === "gone") props.onGone();
    if (event.data?.preview !== "ready") return;
    setShown(true);
    // What was saved while the page was on its way.
    tell();
  });

  useEffect(() => {
    const listener = (event: MessageEvent) => hear(event);
    window.addEventListener("message", listener);
    return () => window.removeEventListener("message", listener);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is what it tells of
  useEffect(tell, [version]);

  return (
    <div
      ref={ref}
      className="preview-room"
      style={{ "--preview-width": `${width}px`, "--preview-scale": scale } as CSSProperties}
    >
      {!shown && (
        <p className="preview-opening" role="status">
          {props.opening}
        </p>
      )}
      {address && (
        <iframe ref={frame} className="preview-frame" src={address} title={props.title} />
      )}
    </div>
  );
}

/** The width of an element, as it changes. */
function useWidth() {
  const [room, setRoom] = useState(0);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(([seen]) => setRoom(seen?.contentRect.width ?? 0));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return { room, ref };
}
