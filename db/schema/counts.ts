import { bigint, date, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/**
 * How often something was read or fetched on a day of the site, by channel. Who it was is not kept.
 * `subject` is the id of an entry or a file, or an address of the site's own, such as a feed's.
 */
export const counts = pgTable(
  "counts",
  {
    day: date().notNull(),
    channel: text().notNull(),
    subject: text().notNull(),
    count: bigint({ mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.channel, t.subject] }),
    index("counts_subject_idx").on(t.subject, t.day),
  ],
);
