import type { Metadata } from "next";
import { DeskPage } from "@/components/admin/desk-page";
import { LinkButton } from "@/components/ui/button";
import { CreateWebhookForm } from "@/components/webhooks/create-webhook-form";
import { currentActor } from "@/lib/auth/queries";
import { webhooksMessages } from "@/lib/messages/admin/webhooks";
import { requireDesk } from "../../../../actor";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: webhooksMessages(locale).newTitle };
}

export default async function Page() {
  const { locale } = await requireDesk("admin");
  const t = webhooksMessages(locale);
  return (
    <DeskPage
      narrow
      title={t.newTitle}
      lead={t.lead}
      actions={
        <LinkButton
          href="/admin/channels/webhooks"
          variant="plain"
          icon="arrow-left"
          className="-mx-4"
        >
          {t.backToList}
        </LinkButton>
      }
    >
      <CreateWebhookForm locale={locale} />
    </DeskPage>
  );
}
