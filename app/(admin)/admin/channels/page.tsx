import type { Metadata } from "next";
import { ChannelsPage } from "@/components/channels/channels-page";
import { MarkSeen } from "@/components/channels/mark-seen";
import { currentActor } from "@/lib/auth/queries";
import { listDeliveriesInput } from "@/lib/channels/input";
import { countDeliveries } from "@/lib/channels/queries/counts";
import { getChannelStates, listDeliveries } from "@/lib/channels/queries/list";
import { channels } from "@/lib/channels/registry";
import { presentReaders } from "@/lib/counts/present";
import { listReaders } from "@/lib/counts/queries";
import { channelsMessages } from "@/lib/messages/admin/channels";
import { getDeskState, getSettings } from "@/lib/settings/queries";
import { requireDesk, type SearchParams } from "../../actor";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: channelsMessages(locale).title };
}

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireDesk();
  const filter = listDeliveriesInput.parse(await searchParams);
  const keys = channels.map(({ key }) => key);
  const [list, states, counts, read, { timeZone }, unseen] = await Promise.all([
    listDeliveries(actor, filter),
    getChannelStates(actor, keys),
    countDeliveries(actor, keys),
    listReaders(actor),
    getSettings(),
    actor.role === "admin" && getDeskState(actor).then((state) => !state.channelsSeenAt),
  ]);
  const { locale } = actor;
  const readers = presentReaders(read, Object.values(counts)[0] ?? []);
  const cards = channels.flatMap(({ key, labels, summary }) => {
    const state = states[key];
    return state ? [{ key, label: labels[locale], summary: summary[locale], state }] : [];
  });
  return (
    <>
      {unseen && list.total > 0 && <MarkSeen />}
      <ChannelsPage
        {...{ channels: cards, counts, readers, list, filter, timeZone, locale }}
        webhooks={actor.role === "admin"}
      />
    </>
  );
}
