import type { Metadata } from "next";
import { SettingsPage } from "@/components/settings/settings-page";
import { currentActor } from "@/lib/auth/queries";
import { getLibraryItem } from "@/lib/media/queries/list";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import { getSettingsForDesk } from "@/lib/settings/queries";
import { requireDesk } from "../../actor";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: siteDeskMessages(locale).settings };
}

export default async function Page() {
  const actor = await requireDesk("admin");
  const settings = await getSettingsForDesk(actor);
  const { logoId } = settings;
  const logo = logoId ? await getLibraryItem(actor, { id: logoId }) : null;
  const timeZones = Intl.supportedValuesOf("timeZone");
  return <SettingsPage {...{ settings, logo, timeZones }} locale={actor.locale} />;
}
