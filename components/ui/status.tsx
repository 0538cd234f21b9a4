import type { ReactNode } from "react";
import { cn } from "@/lib/core/cn";

export type Tone = "neutral" | "accent" | "info" | "good" | "warn" | "bad";

const shapes = {
  /** draft: nothing in it yet */
  ring: <circle cx="6" cy="6" r="4.25" />,
  /** published, but changed since */
  half: (
    <>
      <circle cx="6" cy="6" r="4.25" />
      <path className="fill" d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" />
    </>
  ),
  /** published */
  disc: <circle className="fill" cx="6" cy="6" r="4.25" />,
  /** scheduled */
  clock: (
    <>
      <circle cx="6" cy="6" r="4.25" />
      <path d="M6 3.75V6.2l1.6 1" />
    </>
  ),
  /** in the trash, refused, failed for good */
  cross: <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" />,
  /** needs a look */
  triangle: <path d="M6 1.75 1 10.25h10zM6 5v2.25" />,
  /** done, delivered */
  check: <path d="M1.75 6.5 4.75 9.5 10.25 3" />,
  /** waiting, withdrawn */
  dash: <path d="M2 6h8" />,
  /** under way */
  wave: <path d="M1 7.5c1.7 0 1.7-3 3.4-3s1.7 3 3.3 3 1.7-3 3.3-3" />,
} as const;

export type StatusShape = keyof typeof shapes;

type StatusProps = { shape: StatusShape; tone?: Tone; children: ReactNode; className?: string };

/** A state by word and shape; the colour only repeats it. */
export function Status({ shape, tone = "neutral", children, className }: StatusProps) {
  return (
    <span className={cn("status", className)} data-tone={tone}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        {shapes[shape]}
      </svg>
      {children}
    </span>
  );
}

/** A small label for a count, a type or a language. */
export function Badge({ tone = "neutral", children, className }: Omit<StatusProps, "shape">) {
  return (
    <span className={cn("badge", className)} data-tone={tone}>
      {children}
    </span>
  );
}
