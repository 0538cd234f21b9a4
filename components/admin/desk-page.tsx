import type { ReactNode } from "react";
import { cn } from "@/lib/core/cn";

type DeskPageProps = {
  title: ReactNode;
  lead?: ReactNode;
  /** The main acts of the page. */
  actions?: ReactNode;
  /** For forms and texts, which read badly when wide. */
  narrow?: boolean;
  children: ReactNode;
};

/** The head that the pages of the desk share. */
export function DeskPage({ title, lead, actions, narrow, children }: DeskPageProps) {
  return (
    <div className={cn("px-5 pt-7 pb-16 sm:px-10", narrow ? "max-w-3xl" : "max-w-6xl")}>
      <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="title text-h3">{title}</h1>
          {lead && <p className="mt-1 text-ink-soft">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

type DeskSectionProps = { title: string; action?: ReactNode; children: ReactNode };

/** A part of a page under its own heading. */
export function DeskPart({ title, action, children }: DeskSectionProps) {
  return (
    <section aria-label={title} className="min-w-0">
      <div className="flex items-baseline justify-between gap-4 border-line border-b pb-2">
        <h2 className="font-medium text-ui">{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
