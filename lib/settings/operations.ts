import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { media } from "@/db/schema";
import { contentKeys } from "@/lib/content/registry";
import { accentTokens, contrastRatio, grounds } from "@/lib/core/color";
import { originOf } from "@/lib/core/cors";
import { AppError } from "@/lib/core/errors";
import { operation } from "@/lib/core/operation";
import { entriesTag } from "@/lib/entries/tags";
import { navigationTag } from "@/lib/navigation/tags";
import { peopleTag } from "@/lib/people/tags";
import { termsTag } from "@/lib/taxonomy/tags";
import { hideChecklistInput, nothingInput, updateSettingsInput } from "./input";
import { mergeSettings } from "./mutations";
import { authorize, canManageSettings } from "./policy";
import { settingsTag } from "./tags";

/** Every list and address may depend on them: languages change addresses, pages their length. */
const everything = [
  settingsTag,
  navigationTag,
  termsTag,
  peopleTag,
  ...contentKeys.map(entriesTag),
];

export const updateSettings = operation({
  name: "settings.update",
  scope: "site",
  input: updateSettingsInput,
  run: async ({ actor, tx }, { apiOrigins, ...rest }) => {
    authorize(actor, canManageSettings(actor));
    const input = { ...rest, apiOrigins: toOrigins(apiOrigins) };
    if (!input.locales.includes(input.defaultLocale)) {
      throw new AppError("invalid", { key: "defaultLocaleMissing", field: "defaultLocale" });
    }
    if (input.accent) requireReadable(input.accent);
    if (input.logoId) await requirePicture(tx, input.logoId);
    await mergeSettings(tx, actor, "site", input);
    return input;
  },
  tags: () => everything,
});

/** Puts the list of the first day away, or brings it back. */
export const hideChecklist = operation({
  name: "settings.hideChecklist",
  scope: "session",
  input: hideChecklistInput,
  run: async ({ actor, tx }, { hidden }) => {
    authorize(actor, canManageSettings(actor));
    const checklistHiddenAt = hidden ? new Date().toISOString() : null;
    await mergeSettings(tx, actor, "desk", { checklistHiddenAt });
    return { hidden };
  },
});

/** Notes that an administrator has looked at what the channels deliver. */
export const seeChannels = operation({
  name: "settings.seeChannels",
  scope: "session",
  input: nothingInput,
  run: async ({ actor, tx }) => {
    authorize(actor, canManageSettings(actor));
    await mergeSettings(tx, actor, "desk", { channelsSeenAt: new Date().toISOString() });
    return { seen: true };
  },
});

/** Each once, as browsers write them in Origin. */
function toOrigins(typed: string[]): string[] {
  const origins = typed.map((one) => (one === "*" ? one : originOf(one)));
  if (!origins.every((one) => one !== null)) {
    throw new AppError("invalid", { key: "originInvalid", field: "apiOrigins" });
  }
  return [...new Set(origins)];
}

/** WCAG 2.2, 1.4.3: words in this colour must read on the light paper. */
function requireReadable(accent: string): void {
  if ("error" in accentTokens(accent)) {
    throw new AppError("invalid", { key: "notAColour", field: "accent" });
  }
  if (grounds.light.some((paper) => contrastRatio(accent, paper) < 4.5)) {
    throw new AppError("invalid", { key: "weakContrast", field: "accent" });
  }
}

async function requirePicture(tx: Transaction, id: string): Promise<void> {
  const [file] = await tx.select({ kind: media.kind }).from(media).where(eq(media.id, id));
  if (!file) throw new AppError("invalid", { key: "unknownMedia", field: "logoId" });
  if (file.kind !== "image") throw new AppError("invalid", { key: "notAPicture", field: "logoId" });
}
