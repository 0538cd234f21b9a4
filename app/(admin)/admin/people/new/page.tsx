import type { Metadata } from "next";
import { DeskPage } from "@/components/admin/desk-page";
import { CreatePersonForm } from "@/components/people/create-person-form";
import { LinkButton } from "@/components/ui/button";
import { currentActor } from "@/lib/auth/queries";
import { peopleMessages } from "@/lib/messages/admin/people";
import { requireDesk } from "../../../actor";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: peopleMessages(locale).newTitle };
}

export default async function Page() {
  const { locale } = await requireDesk("admin");
  const t = peopleMessages(locale);
  return (
    <DeskPage
      narrow
      title={t.newTitle}
      lead={t.newLead}
      actions={
        <LinkButton href="/admin/people" variant="plain" icon="arrow-left" className="-mx-4">
          {t.back}
        </LinkButton>
      }
    >
      <CreatePersonForm locale={locale} />
    </DeskPage>
  );
}
