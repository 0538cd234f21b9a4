import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { WebhookPage } from "@/components/webhooks/webhook-page";
import { currentActor } from "@/lib/auth/queries";
import { listDeliveries } from "@/lib/channels/queries/list";
import { hasRole } from "@/lib/core/actor";
import { getSettings } from "@/lib/settings/queries";
import { webhookIdInput } from "@/lib/webhooks/input";
import { getWebhook } from "@/lib/webhooks/queries";
import { requireDesk } from "../../../../actor";

export const instant = false;

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const webhook = hasRole(await currentActor(), "admin") ? await loadWebhook(id) : null;
  return { title: webhook?.name };
}

export default async function Page({ params }: Props) {
  const actor = await requireDesk("admin");
  const { id } = await params;
  const [webhook, { items }, { timeZone }] = await Promise.all([
    loadWebhook(id),
    listDeliveries(actor, { recipient: id }),
    getSettings(),
  ]);
  if (!webhook) notFound();
  return (
    <WebhookPage webhook={webhook} deliveries={items} timeZone={timeZone} locale={actor.locale} />
  );
}

const loadWebhook = cache(async (id: string) => {
  const known = webhookIdInput.safeParse({ id });
  return known.success ? getWebhook(await currentActor(), known.data) : null;
});
