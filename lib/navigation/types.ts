export const menus = ["main", "footer"] as const;
export type Menu = (typeof menus)[number];
export type NavigationLink = { id: string; label: string; href: string };
export type Navigation = Record<Menu, NavigationLink[]>;
