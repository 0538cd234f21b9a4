"use client";

import { usePathname } from "next/navigation";
import { Icon } from "@/components/ui/icon";
import type { DeskSection } from "./desk-sections";
import { RailNews } from "./rail-news";

/** Links to sections; the one that holds the page at hand says so. */
export function RailLinks({ links }: { links: DeskSection[] }) {
  const pathname = usePathname() ?? "";
  return (
    <ul>
      {links.map(({ href, label, icon, news }) => (
        <li key={href}>
          <a href={href} className="rail-link" aria-current={currentOf(href, pathname)}>
            <Icon name={icon} />
            <span className="rail-label">{label}</span>
            <RailNews news={news} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function currentOf(href: string, pathname: string) {
  if (href === pathname) return "page" as const;
  return href !== "/admin" && pathname.startsWith(`${href}/`) ? ("true" as const) : undefined;
}
