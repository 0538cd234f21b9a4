import "server-only";
import type { ContentKey } from "@/lib/content/registry";
import { type Actor, personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/operation";
import { canRead } from "@/lib/entries/policy";
import { statusOf } from "@/lib/entries/present";
import { canUpload } from "@/lib/media/policy";
import type { Locale } from "@/lib/messages/catalogue";
import { canManagePeople } from "@/lib/people/policy";
import { canManageTerms } from "@/lib/taxonomy/policy";
import { searchDeskInput } from "../input";
import type { DeskFound } from "../types";
import {
  selectEntries,
  selectFiles,
  selectLatest,
  selectLike,
  selectPeople,
  selectTerms,
} from "./matching";

/** What answers to the words, of each kind that the actor may see; without words, their latest drafts. */
export async function searchDesk(actor: Actor, raw: unknown): Promise<{ items: DeskFound[] }> {
  if (actor.kind === "stranger") throw new AppError("unauthenticated");
  const { q } = parseInput(searchDeskInput, raw, actor);
  if (!q) return { items: await findLatest(actor) };
  const found = await Promise.all([
    findEntries(actor, q),
    findTerms(actor, q),
    findFiles(actor, q),
    findPeople(actor, q),
  ]);
  return { items: found.flat() };
}

async function findLatest(actor: Actor): Promise<DeskFound[]> {
  const id = personId(actor);
  if (!id || !canRead(actor)) return [];
  return (await selectLatest(id)).map(presentEntry);
}

/** Titles that have each word; failing those, titles that nearly have them. */
async function findEntries(actor: Actor, q: string): Promise<DeskFound[]> {
  if (!canRead(actor)) return [];
  const exact = await selectEntries(q);
  const rows = exact.length > 0 ? exact : await selectLike(q);
  return rows.map(presentEntry);
}

function presentEntry(row: Awaited<ReturnType<typeof selectLatest>>[number]): DeskFound {
  const { id, label } = row;
  const type = row.type as ContentKey;
  return {
    kind: "entry",
    id,
    label,
    href: `/admin/entries/${type}/${id}`,
    type,
    locale: row.locale as Locale,
    status: statusOf(row),
  };
}

/** Whoever may change terms goes to them; others to what carries them. */
async function findTerms(actor: Actor, q: string): Promise<DeskFound[]> {
  const manages = canManageTerms(actor);
  return (await selectTerms(q)).map(({ id, kind, locale, name }) => ({
    kind: "term",
    id,
    label: name,
    href: manages
      ? `/admin/terms?${new URLSearchParams({ kind, q: name })}`
      : `/admin/entries/post?term=${id}`,
    termKind: kind,
    locale: locale as Locale,
  }));
}

async function findFiles(actor: Actor, q: string): Promise<DeskFound[]> {
  if (!canUpload(actor)) return [];
  return (await selectFiles(q)).map(({ id, kind, filename }) => ({
    kind: "file",
    id,
    label: filename,
    href: `/admin/media?${new URLSearchParams({ q: filename })}`,
    fileKind: kind,
  }));
}

/** Names and e-mail addresses are for administrators alone. */
async function findPeople(actor: Actor, q: string): Promise<DeskFound[]> {
  if (!canManagePeople(actor)) return [];
  return (await selectPeople(q)).map(({ id, name, email, role }) => ({
    kind: "person",
    id,
    label: name,
    href: `/admin/people/${id}`,
    role,
    email,
  }));
}
