import "server-only";
import slugify from "@sindresorhus/slugify";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { media, people } from "@/db/schema";
import { AppError, isUniqueViolation } from "@/lib/core/errors";

/** The person, locked until the transaction ends. */
export async function lockPerson(tx: Transaction, id: string) {
  const [person] = await tx
    .select({
      id: people.id,
      role: people.role,
      passwordHash: people.passwordHash,
      disabledAt: people.disabledAt,
    })
    .from(people)
    .where(eq(people.id, id))
    .for("update");
  if (!person) throw new AppError("not_found");
  return person;
}

/** Refuses when nobody but `id` could administer the site. Holds all administrators meanwhile. */
export async function requireOtherAdmin(tx: Transaction, id: string, field: string) {
  const admins = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.role, "admin"), isNull(people.disabledAt)))
    .orderBy(asc(people.id))
    .for("update");
  if (admins.length === 1 && admins[0]?.id === id) {
    throw new AppError("conflict", { key: "lastAdmin", field });
  }
}

export async function requirePicture(tx: Transaction, id: string, field: string) {
  const [file] = await tx.select({ kind: media.kind }).from(media).where(eq(media.id, id));
  if (!file) throw new AppError("invalid", { key: "unknownMedia", field });
  if (file.kind !== "image") throw new AppError("invalid", { key: "notAPicture", field });
}

/** The first of `name`, `name-2`, `name-3` … that is nobody's address yet. */
export async function freeSlug(tx: Transaction, name: string): Promise<string> {
  const slug = slugify(name).slice(0, 80) || "person";
  const alike = await tx
    .select({ slug: people.slug })
    .from(people)
    .where(sql`starts_with(${people.slug}, ${slug})`);
  const taken = new Set(alike.map((row) => row.slug));
  let free = slug;
  for (let n = 2; taken.has(free); n += 1) free = `${slug}-${n}`;
  return free;
}

/** Puts a clash of two rows into words. */
export async function refusingClashes<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (isUniqueViolation(cause, "people_email_key")) {
      throw new AppError("conflict", { key: "emailTaken", field: "email", cause });
    }
    throw cause;
  }
}
