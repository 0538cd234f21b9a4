import type { ReactNode } from "react";
import { cn } from "@/lib/core/cn";
import { Icon } from "./icon";

type TableProps = {
  /** Names the table and its scrolling region. */
  caption: string;
  showCaption?: boolean;
  children: ReactNode;
  className?: string;
};

/** Its children are thead and tbody; it scrolls in its own region when it must. */
export function Table({ caption, showCaption = false, children, className }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className={cn("table", className)}>
        <caption className={showCaption ? undefined : "sr-only"}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

type SortHeaderProps = {
  /** Where the list is sorted by this column, or turned round. */
  href: string;
  sorted?: "ascending" | "descending";
  numeric?: boolean;
  children: ReactNode;
};

/** A column head that sorts by going to an address. */
export function SortHeader({ href, sorted, numeric, children }: SortHeaderProps) {
  return (
    <th scope="col" aria-sort={sorted} data-numeric={numeric || undefined}>
      <a href={href} className="table-sort">
        {children}
        {sorted && <Icon name={sorted === "ascending" ? "arrow-up" : "arrow-down"} size={14} />}
      </a>
    </th>
  );
}
