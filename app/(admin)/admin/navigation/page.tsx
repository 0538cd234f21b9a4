import type { Metadata } from "next";
import { NavigationPage } from "@/components/navigation/navigation-page";
import { currentActor } from "@/lib/auth/queries";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import { getMenuForDesk } from "@/lib/navigation/queries";
import { menus } from "@/lib/navigation/types";
import { getSettings } from "@/lib/settings/queries";
import { requireDesk, type SearchParams } from "../../actor";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: siteDeskMessages(locale).navigation };
}

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireDesk("admin", "editor");
  const search = await searchParams;
  const { locales, defaultLocale } = await getSettings();
  const menu = menus.find((one) => one === search.menu) ?? "main";
  const language = locales.find((one) => one === search.locale) ?? defaultLocale;
  const links = await getMenuForDesk(actor, menu, language);
  return <NavigationPage {...{ menu, language, locales, links }} locale={actor.locale} />;
}
