import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { EntryDesk } from "@/components/entries/entry-desk";
import { currentActor } from "@/lib/auth/queries";
import { namesOfChannels } from "@/lib/channels/registry";
import { personId } from "@/lib/core/actor";
import { openDraft } from "@/lib/drafts/operations";
import { getEntryForDesk } from "@/lib/entries/queries/desk";
import { entryMessages } from "@/lib/messages/entries";
import { getSettings } from "@/lib/settings/queries";
import { canCreateTerm } from "@/lib/taxonomy/policy";
import { listTermChoices } from "@/lib/taxonomy/queries";

export const instant = false;

type Props = PageProps<"/admin/entries/[type]/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { actor, entry } = await load(params);
  return { title: entry?.draft.title || entryMessages(actor.locale).titlePlaceholder };
}

export default async function EntryPage({ params }: Props) {
  const { actor, entry } = await load(params);
  if (!entry) notFound();
  const [terms, settings, shared] = await Promise.all([
    listTermChoices(actor, entry.locale),
    getSettings(),
    openDraft(actor, { id: entry.id }),
  ]);
  return (
    <EntryDesk
      key={entry.id}
      entry={entry}
      shared={shared}
      terms={terms}
      channels={namesOfChannels(actor.locale)}
      timeZone={settings.timeZone}
      languages={settings.locales}
      personId={personId(actor) ?? ""}
      canCreateTags={canCreateTerm(actor)}
      locale={actor.locale}
    />
  );
}

/** Strangers, other types and unknown ids all find nothing. */
async function load(params: Props["params"]) {
  await connection();
  const [actor, { type, id }] = await Promise.all([currentActor(), params]);
  const entry = actor.kind === "stranger" ? null : await getEntryForDesk(actor, id);
  return { actor, entry: entry?.type === type ? entry : null };
}
