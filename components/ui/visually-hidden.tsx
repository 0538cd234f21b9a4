import type { ReactNode } from "react";

/** Words for screen readers alone. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}

/** The first thing on a page: jumps over the head to `#main` (or another id). */
export function SkipLink({ target = "main", children }: { target?: string; children: ReactNode }) {
  return (
    <a href={`#${target}`} className="skip-link">
      {children}
    </a>
  );
}
