import { cn } from "@/lib/core/cn";
import { drawRiver } from "./river";

/** The head of a home page: a wide river without ground, behind or below the words. */
export function RiverHead({ title, className }: { title: string; className?: string }) {
  const [width, height] = [1440, 260];
  const { strokes } = drawRiver(title, { width, height, flow: "delta" });
  return (
    <svg
      className={cn("river-head", className)}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
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

/** A small stretch of river between two parts of a page. */
export function RiverRule({ className }: { className?: string }) {
  return (
    <svg
      className={cn("river-rule", className)}
      viewBox="0 0 88 14"
      width="88"
      height="14"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M1 7c8 0 9-4 18-4s12 8 25 8 14-8 25-8 10 4 18 4" />
    </svg>
  );
}
