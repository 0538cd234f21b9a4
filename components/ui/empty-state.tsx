import type { ReactNode } from "react";
import { cn } from "@/lib/core/cn";
import { RiverLine } from "./river-line";

type StateProps = {
  title: ReactNode;
  /** What to do next, or what happened and what is safe. */
  children?: ReactNode;
  action?: ReactNode;
  /** The level that the place asks for; the look stays. */
  headingLevel?: 1 | 2 | 3;
  className?: string;
};

/** A list with nothing in it says so and says what to do next. */
export function EmptyState({ drawing, ...props }: StateProps & { drawing?: ReactNode }) {
  return <State {...props} kind="empty-state" drawing={drawing ?? <RiverLine />} />;
}

/** Something failed: calm words, what is safe, a way on; `reference` is what the log knows it by. */
export function ErrorState({ reference, ...props }: StateProps & { reference?: string }) {
  return (
    <State
      {...props}
      kind="error-state"
      role="alert"
      drawing={<BrokenLine />}
      foot={reference && <code className="state-reference">{reference}</code>}
    />
  );
}

type Drawn = { kind: string; drawing: ReactNode; role?: "alert"; foot?: ReactNode };

function State({
  title,
  children,
  action,
  headingLevel = 2,
  className,
  ...drawn
}: StateProps & Drawn) {
  const Heading = `h${headingLevel}` as const;
  return (
    <section className={cn("state", drawn.kind, className)} role={drawn.role}>
      {drawn.drawing}
      <Heading className="state-title">{title}</Heading>
      {children && <div className="state-text">{children}</div>}
      {action && <div className="state-action">{action}</div>}
      {drawn.foot}
    </section>
  );
}

/** The same river, interrupted. */
function BrokenLine() {
  return (
    <svg
      viewBox="0 20 240 36"
      width="240"
      height="36"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2 36c26 0 34-9 58-9s24 5 38 8M150 38c16-1 22-11 44-11s34 9 44 9" />
      <path d="M2 43c28 0 36-9 58-9s22 5 34 8M154 45c14-1 20-11 42-11s30 9 42 9" opacity=".6" />
    </svg>
  );
}
