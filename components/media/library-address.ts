import type { MediaKind, MediaSort, mediaSizes } from "@/lib/media/types";

/** What the address of the library says. */
export type LibraryFilters = {
  q: string;
  kind: MediaKind | "";
  folder: string;
  size: (typeof mediaSizes)[number] | "";
  use: "unused" | "";
  alt: "any" | "es" | "en" | "";
  sort: MediaSort;
  view: "grid" | "list";
};

export const noFilters: LibraryFilters = {
  q: "",
  kind: "",
  folder: "",
  size: "",
  use: "",
  alt: "",
  sort: "newest",
  view: "grid",
};

export function addressOf(filters: LibraryFilters, place: Record<string, string> = {}): string {
  const said = Object.entries(filters).filter(
    ([name, value]) => value !== noFilters[name as keyof LibraryFilters],
  );
  const query = new URLSearchParams([...said, ...Object.entries(place)]);
  return query.size > 0 ? `/admin/media?${query}` : "/admin/media";
}

/** Whether fewer files than all are asked for. */
export function narrows({ sort: _s, view: _v, ...filters }: LibraryFilters): boolean {
  return Object.values(filters).some(Boolean);
}
