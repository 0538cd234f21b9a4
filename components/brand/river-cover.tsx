import { cn } from "@/lib/core/cn";
import { drawRiver } from "./river";

type RiverCoverProps = {
  /** What the drawing is made from. */
  title: string;
  /** Width to height. */
  aspect?: "16/9" | "3/2" | "1/1" | "3/4" | "21/9";
  className?: string;
};

const sizes = {
  "16/9": [640, 360],
  "3/2": [600, 400],
  "1/1": [400, 400],
  "3/4": [360, 480],
  "21/9": [840, 360],
} as const;

/** The cover of what has no photograph. Decoration: the title stands beside it. */
export function RiverCover({ title, aspect = "16/9", className }: RiverCoverProps) {
  const [width, height] = sizes[aspect];
  const { ground, strokes } = drawRiver(title, { width, height });
  return (
    <svg
      className={cn("river-cover", `river-${ground}`, className)}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <rect width={width} height={height} />
      {strokes.map((stroke) => (
        <path
          key={stroke.d}
          d={stroke.d}
          strokeWidth={stroke.weight}
          opacity={stroke.opacity.toFixed(2)}
        />
      ))}
    </svg>
  );
}
