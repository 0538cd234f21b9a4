import type { Metadata } from "next";
import { NoticesPage } from "@/components/notices/notices-page";
import { currentActor } from "@/lib/auth/queries";
import { noticesMessages } from "@/lib/messages/admin/notices";
import { countUnseen, listNotices } from "@/lib/notices/queries";
import { getSettings } from "@/lib/settings/queries";
import { pageOf, requireDesk, type SearchParams } from "../../actor";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: noticesMessages(locale).title };
}

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireDesk();
  const [list, unseen, { timeZone }] = await Promise.all([
    listNotices(actor, pageOf(await searchParams)),
    countUnseen(actor),
    getSettings(),
  ]);
  return <NoticesPage list={list} unseen={unseen} locale={actor.locale} timeZone={timeZone} />;
}
