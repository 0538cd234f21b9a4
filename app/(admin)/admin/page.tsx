import type { Metadata } from "next";
import { Dashboard } from "@/components/admin/dashboard/dashboard";
import { getChecklist } from "@/lib/activity/queries/first-steps";
import { listRecentActivity } from "@/lib/activity/queries/log";
import { currentActor } from "@/lib/auth/queries";
import { getChannelStates } from "@/lib/channels/queries/list";
import { channels } from "@/lib/channels/registry";
import { getDemoState } from "@/lib/demo/queries";
import { getNeeds } from "@/lib/entries/queries/desk-needs";
import { getOverview } from "@/lib/entries/queries/desk-overview";
import { dashboardMessages } from "@/lib/messages/admin/dashboard";
import { getSettings } from "@/lib/settings/queries";
import { requireDesk } from "../actor";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: dashboardMessages(locale).title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireDesk();
  const { whose } = await searchParams;
  const { locale, name, role } = actor;
  const isAdmin = role === "admin";
  // Whoever answers for the whole sees the whole; others what they write themselves.
  const mine = whose === "mine" || (whose !== "all" && !isAdmin && role !== "editor");
  const [needs, overview, activity, checklist, demo, states, settings] = await Promise.all([
    getNeeds(actor),
    getOverview(actor, mine),
    listRecentActivity(actor),
    isAdmin ? getChecklist(actor) : null,
    getDemoState(actor),
    getChannelStates(
      actor,
      channels.map(({ key }) => key),
    ),
    getSettings(),
  ]);
  const { timeZone, locales: languages, defaultLocale } = settings;
  return (
    <Dashboard
      person={{ name, role }}
      failed={Object.values(states).reduce((sum, { failed }) => sum + failed, 0)}
      language={languages.includes(locale) ? locale : defaultLocale}
      {...{ needs, overview, activity, checklist, demo, mine, languages, timeZone, locale }}
    />
  );
}
