import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeliveryPage } from "@/components/channels/delivery-page";
import { currentActor } from "@/lib/auth/queries";
import { deliveryIdInput } from "@/lib/channels/input";
import { getDelivery } from "@/lib/channels/queries/one";
import { namesOfChannels } from "@/lib/channels/registry";
import { channelsMessages } from "@/lib/messages/admin/channels";
import { getSettings } from "@/lib/settings/queries";
import { requireDesk } from "../../../../actor";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: channelsMessages(locale).deliveryTitle };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireDesk();
  const known = deliveryIdInput.safeParse(await params);
  if (!known.success) notFound();
  const [delivery, { timeZone }] = await Promise.all([
    getDelivery(actor, known.data),
    getSettings(),
  ]);
  if (!delivery) notFound();
  const { locale } = actor;
  return <DeliveryPage {...{ delivery, timeZone, locale }} names={namesOfChannels(locale)} />;
}
