import "server-only";
import { and, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import { notices, people } from "@/db/schema";
import { personId, type Role } from "@/lib/core/actor";
import type { Context } from "@/lib/core/operation";
import type { NoticeKind } from "./types";

type NewNotice = {
  kind: NoticeKind;
  /** People by id, or everybody of some roles. */
  to: { ids: string[] } | { roles: Role[] };
  entryId?: string;
  /** What in the entry it is about: a comment, for one. */
  subjectId?: string;
  words?: string;
};

/** Leaves a notice to people in the transaction of what it tells of; never to whoever did it. */
export async function notify({ actor, tx }: Context, notice: NewNotice): Promise<void> {
  const { kind, to, entryId, subjectId, words } = notice;
  const ids = "ids" in to ? to.ids : null;
  if (ids?.length === 0) return;
  const self = personId(actor);
  const whom: SQL | undefined = and(
    isNull(people.disabledAt),
    ids ? inArray(people.id, ids) : inArray(people.role, "roles" in to ? to.roles : []),
    self ? ne(people.id, self) : undefined,
  );
  await tx.execute(sql`
    insert into ${notices} (person_id, kind, entry_id, subject_id, actor_id, words)
    select ${people.id}, ${kind}, ${entryId ?? null}::uuid, ${subjectId ?? null}::uuid,
      ${self}::uuid, ${words ?? ""}
    from ${people} where ${whom}`);
}

type OneNotice = { kind: NoticeKind; personId: string; entryId: string; words?: string };

/** Notices of a kind to one person each, but for whoever did it. */
export async function notifyMany({ actor, tx }: Context, list: OneNotice[]): Promise<void> {
  const self = personId(actor);
  const rows = list.filter((one) => one.personId !== self);
  if (rows.length > 0)
    await tx.insert(notices).values(rows.map((row) => ({ ...row, actorId: self })));
}
