import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, createdAt, id, updatedAt } from "./columns";
import { media } from "./media";

export const people = pgTable(
  "people",
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    slug: text().notNull(),
    role: text({ enum: ["admin", "editor", "author", "contributor"] }).notNull(),
    /** Words about the person by locale. */
    bio: jsonb().$type<Record<string, string>>().notNull().default({}),
    avatarId: uuid().references((): AnyPgColumn => media.id, { onDelete: "set null" }),
    /** The language of the desk for this person; null follows the site. */
    locale: text(),
    /** Whether keys without Control or Alt do something at the desk (WCAG 2.1.4). */
    singleKeys: boolean().notNull().default(true),
    passwordHash: text(),
    passwordChangedAt: at(),
    disabledAt: at(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("people_email_key").on(sql`lower(${t.email})`),
    uniqueIndex("people_slug_key").on(t.slug),
    index("people_avatar_id_idx").on(t.avatarId),
    index("people_plain_idx").using(
      "gin",
      sql`plain_text(${t.name} || ' ' || ${t.email}) gin_trgm_ops`,
    ),
    check("people_role_check", sql`${t.role} in ('admin', 'editor', 'author', 'contributor')`),
  ],
);

/** Identities at other providers, for sign-in through them. */
export const accounts = pgTable(
  "accounts",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    provider: text().notNull(),
    providerAccountId: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("accounts_provider_key").on(t.provider, t.providerAccountId),
    index("accounts_person_id_idx").on(t.personId),
  ],
);

export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    userAgent: text().notNull().default(""),
    createdAt: createdAt(),
    lastSeenAt: createdAt(),
    expiresAt: at().notNull(),
    revokedAt: at(),
  },
  (t) => [index("sessions_person_id_idx").on(t.personId)],
);

/** One-time sign-in links; only the SHA-256 of the token is kept, in hex. */
export const signInTokens = pgTable(
  "sign_in_tokens",
  {
    id: id(),
    tokenHash: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    expiresAt: at().notNull(),
    usedAt: at(),
  },
  (t) => [
    uniqueIndex("sign_in_tokens_hash_key").on(t.tokenHash),
    index("sign_in_tokens_person_id_idx").on(t.personId),
  ],
);

/** Failed tries to sign in, counted to slow guessing down; `key` is a hash of e-mail or address. */
export const signInFailures = pgTable(
  "sign_in_failures",
  { id: id(), key: text().notNull(), createdAt: createdAt() },
  (t) => [index("sign_in_failures_key_idx").on(t.key, t.createdAt)],
);
