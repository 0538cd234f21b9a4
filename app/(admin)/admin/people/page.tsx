import type { Metadata } from "next";
import { PeopleList } from "@/components/people/people-list";
import { currentActor } from "@/lib/auth/queries";
import { peopleMessages } from "@/lib/messages/admin/people";
import { listPeople } from "@/lib/people/queries";
import { getSettings } from "@/lib/settings/queries";
import { pageOf, requireDesk, type SearchParams } from "../../actor";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: peopleMessages(locale).title };
}

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireDesk("admin");
  const search = await searchParams;
  const q = searchTextOf(search.q);
  const [list, { timeZone }] = await Promise.all([
    listPeople(actor, { q, page: pageOf(search) }),
    getSettings(),
  ]);
  return <PeopleList list={list} q={q} self={actor.id} timeZone={timeZone} locale={actor.locale} />;
}

function searchTextOf(value: string | string[] | undefined): string {
  return typeof value === "string" ? value.replaceAll("\0", "").trim().slice(0, 100) : "";
}
