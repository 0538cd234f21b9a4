import type { Metadata } from "next";
import { ActivityLog } from "@/components/activity/activity-log";
import { listActivity, listActors } from "@/lib/activity/queries/log";
import { currentActor } from "@/lib/auth/queries";
import { activityMessages } from "@/lib/messages/admin/activity";
import { getSettings } from "@/lib/settings/queries";
import { pageOf, requireDesk, type SearchParams } from "../../actor";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: activityMessages(locale).title };
}

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireDesk("admin");
  const search = await searchParams;
  const person = typeof search.person === "string" ? search.person.replaceAll("\0", "") : "";
  const [log, actors, { timeZone }] = await Promise.all([
    listActivity(actor, { person, page: pageOf(search) }),
    listActors(actor),
    getSettings(),
  ]);
  return (
    <ActivityLog
      log={log}
      person={person}
      actors={actors}
      timeZone={timeZone}
      locale={actor.locale}
    />
  );
}
