import type { ReactNode } from "react";

type TabLink = { href: string; label: ReactNode; count?: number; current?: boolean };

/** The parts of a section, each with its own address: filters of a list, pages of the settings. */
export function TabLinks({ label, links }: { label: string; links: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="tabs">
      {links.map((link) => (
        <a
          key={link.href}
          href={link.href}
          className="tab"
          aria-current={link.current ? "page" : undefined}
        >
          {link.label}
          {link.count !== undefined && <span className="tab-count">{link.count}</span>}
        </a>
      ))}
    </nav>
  );
}
