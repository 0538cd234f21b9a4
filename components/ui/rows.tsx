import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/lib/core/cn";

type RowsProps = { label: string; children: ReactNode; className?: string };

/** The list of a desk: one line a thing, two where the list is narrow. */
export function Rows({ label, children, className }: RowsProps) {
  return (
    <div className="rows-frame">
      <ul aria-label={label} className={cn("rows", className)}>
        {children}
      </ul>
    </div>
  );
}

type RowProps = Omit<ComponentProps<"li">, "title" | "children"> & {
  title: ReactNode;
  /** The whole line leads there; the acts stay reachable. */
  href?: string;
  /** A checkbox, a small picture, an icon. */
  leading?: ReactNode;
  /** A Status, usually. */
  status?: ReactNode;
  /** A quieter sentence beside or below the title. */
  note?: ReactNode;
  /** Dates, numbers, names: at the end, aligned. */
  meta?: ReactNode;
  /** A Menu or a button. */
  actions?: ReactNode;
};

export function Row({ title, href, leading, status, note, meta, actions, ...rest }: RowProps) {
  return (
    <li {...rest} className={cn("row", rest.className)}>
      {leading && <div className="row-leading">{leading}</div>}
      <div className="row-main">
        {href ? (
          <a href={href} className="row-title">
            {title}
          </a>
        ) : (
          <span className="row-title">{title}</span>
        )}
        {note && <span className="row-note">{note}</span>}
      </div>
      {status && <div className="row-status">{status}</div>}
      {meta && <div className="row-meta">{meta}</div>}
      {actions && <div className="row-actions">{actions}</div>}
    </li>
  );
}
