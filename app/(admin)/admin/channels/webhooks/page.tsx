import type { Metadata } from "next";
import { WebhooksPage } from "@/components/webhooks/webhooks-page";
import { currentActor } from "@/lib/auth/queries";
import { webhooksMessages } from "@/lib/messages/admin/webhooks";
import { listWebhooks } from "@/lib/webhooks/queries";
import { requireDesk } from "../../../actor";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: webhooksMessages(locale).title };
}

export default async function Page() {
  const actor = await requireDesk("admin");
  return <WebhooksPage webhooks={await listWebhooks(actor)} locale={actor.locale} />;
}
