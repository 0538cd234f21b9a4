import { cn } from "@/lib/core/cn";
import { markPath } from "./mark-path";

type MarkProps = { size?: number; label?: string; className?: string };

/** The sign of Cauce, in the colour of the words around it. */
export function Mark({ size = 24, label, className }: MarkProps) {
  return (
    <svg
      className={className}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="currentColor"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
    >
      <path d={markPath} />
    </svg>
  );
}

/** The sign and a name, the site's own when it has one. */
export function Wordmark({ name = "Cauce", className }: { name?: string; className?: string }) {
  return (
    <span className={cn("wordmark", className)}>
      <Mark size={26} />
      <span>{name}</span>
    </span>
  );
}
