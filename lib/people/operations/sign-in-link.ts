import "server-only";
import { issueToken } from "@/lib/auth/mutations/tokens";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { personIdInput } from "../input";
import { lockPerson } from "../mutations";
import { authorize, canManagePeople } from "../policy";

const hours = 72;

/** A link that lets the person in once; it can be read here and never again. */
export const createSignInLink = operation({
  name: "people.createSignInLink",
  scope: "session",
  input: personIdInput,
  run: async ({ actor, tx }, { id }) => {
    authorize(actor, canManagePeople(actor));
    const person = await lockPerson(tx, id);
    if (person.disabledAt) throw new AppError("conflict", { key: "personDisabled", field: "id" });
    const { token, expiresAt } = await issueToken(tx, id, hours);
    const url = `${env().SITE_URL}/sign-in/link?token=${token}`;
    return { id, url, expiresAt: expiresAt.toISOString() };
  },
});
