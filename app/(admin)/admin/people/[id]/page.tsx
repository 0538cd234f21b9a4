import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PersonPage } from "@/components/people/person-page";
import { currentActor } from "@/lib/auth/queries";
import { hasRole } from "@/lib/core/actor";
import { listKeys } from "@/lib/keys/queries";
import { personIdInput } from "@/lib/people/input";
import { getPerson } from "@/lib/people/queries";
import { getSettings } from "@/lib/settings/queries";
import { requireDesk, type SearchParams } from "../../../actor";

export const instant = false;

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const person = hasRole(await currentActor(), "admin") ? await loadPerson(id) : null;
  return { title: person?.name };
}

export default async function Page({ params, searchParams }: Props) {
  const actor = await requireDesk("admin");
  const { id } = await params;
  const [person, { timeZone }] = await Promise.all([loadPerson(id), getSettings()]);
  if (!person) notFound();
  const keys = await listKeys(actor, { person: person.id });
  const isNew = (await searchParams).new === "1";
  return (
    <PersonPage
      key={person.id}
      person={person}
      keys={keys}
      own={person.id === actor.id}
      isNew={isNew}
      timeZone={timeZone}
      locale={actor.locale}
    />
  );
}

const loadPerson = cache(async (id: string) => {
  const known = personIdInput.safeParse({ id });
  return known.success ? getPerson(await currentActor(), known.data) : null;
});
