import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id, updatedAt } from "./columns";
import { people } from "./people";

/** A program elsewhere that is told of events. Signing needs the secrets themselves, so they are not hashed. */
export const webhooks = pgTable(
  "webhooks",
  {
    id: id(),
    name: text().notNull(),
    url: text().notNull(),
    events: text().array().notNull(),
    secret: text().notNull(),
    /** The one before, which goes on signing beside the new one for a while. */
    previousSecret: text(),
    previousSecretUntil: at(),
    /** Since when every try has failed. */
    failingSince: at(),
    disabledAt: at(),
    /** Null where a person did it. */
    disabledFor: text({ enum: ["gone", "failing"] }),
    createdBy: uuid().references(() => people.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index("webhooks_created_by_idx").on(t.createdBy)],
);
