import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, updatedAt } from "./columns";
import { people } from "./people";

export const settings = pgTable(
  "settings",
  {
    key: text().primaryKey(),
    value: jsonb().$type<unknown>().notNull(),
    updatedBy: uuid().references(() => people.id, { onDelete: "set null" }),
    updatedAt: updatedAt(),
  },
  (t) => [index("settings_updated_by_idx").on(t.updatedBy)],
);

export const navigationItems = pgTable(
  "navigation_items",
  {
    id: id(),
    menu: text({ enum: ["main", "footer"] }).notNull(),
    locale: text().notNull(),
    position: integer().notNull(),
    label: text().notNull(),
    href: text().notNull(),
  },
  (t) => [index("navigation_items_menu_idx").on(t.menu, t.locale, t.position)],
);
