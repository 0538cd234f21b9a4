import type { Metadata } from "next";
import { DeskSpecimens } from "@/components/admin/desk-specimens";
import { Specimens } from "@/components/admin/specimens/specimens";
import { currentActor } from "@/lib/auth/queries";
import { adminMessages } from "@/lib/messages/admin";
import { requireDesk } from "../../actor";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: adminMessages(locale).specimens };
}

export default async function Page() {
  const { locale } = await requireDesk();
  return (
    <div className="grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-12 px-5 pt-7 pb-16 sm:px-10">
      <Specimens locale={locale} />
      <DeskSpecimens locale={locale} />
    </div>
  );
}
