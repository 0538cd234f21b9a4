import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryLedger } from "@/components/channels/entry-ledger";
import { currentActor } from "@/lib/auth/queries";
import { listDeliveries } from "@/lib/channels/queries/list";
import { namesOfChannels } from "@/lib/channels/registry";
import { getEntryForDesk } from "@/lib/entries/queries/desk";
import { channelsMessages } from "@/lib/messages/admin/channels";
import { getSettings } from "@/lib/settings/queries";
import { pageOf, requireDesk } from "../../../../../actor";

export const instant = false;

type Props = PageProps<"/admin/entries/[type]/[id]/channels">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: channelsMessages((await currentActor()).locale).title };
}

export default async function Page({ params, searchParams }: Props) {
  const actor = await requireDesk();
  const [{ type, id }, asked] = await Promise.all([params, searchParams]);
  const entry = await getEntryForDesk(actor, id);
  if (entry?.type !== type) notFound();
  const [list, { timeZone }] = await Promise.all([
    listDeliveries(actor, { entry: id, page: pageOf(asked) }),
    getSettings(),
  ]);
  const { locale } = actor;
  return (
    <EntryLedger
      entry={{ title: entry.draft.title, href: `/admin/entries/${type}/${id}` }}
      names={namesOfChannels(locale)}
      {...{ list, timeZone, locale }}
    />
  );
}
