import type { Metadata } from "next";
import { TermsPage } from "@/components/taxonomy/terms-page";
import { currentActor } from "@/lib/auth/queries";
import { parseInput } from "@/lib/core/operation";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import { getSettings } from "@/lib/settings/queries";
import { listTermsInput } from "@/lib/taxonomy/input";
import { listTerms } from "@/lib/taxonomy/queries";
import { requireDesk, type SearchParams } from "../../actor";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: siteDeskMessages(locale).terms };
}

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireDesk("admin", "editor");
  const filter = parseInput(listTermsInput, await searchParams, actor);
  const [list, { locales }] = await Promise.all([listTerms(actor, filter), getSettings()]);
  return <TermsPage {...{ filter, list, locales }} locale={actor.locale} />;
}
