import { Specimen } from "@/components/admin/specimens/specimen";
import { Rows } from "@/components/ui/rows";
import { roles } from "@/lib/core/actor";
import { peopleMessages } from "@/lib/messages/admin/people";
import type { Locale } from "@/lib/messages/catalogue";
import type { ListedPerson } from "@/lib/people/types";
import { NobodyFound } from "./people-list";
import { PersonRow } from "./person-row";

const at = "2026-03-10T12:00:00Z";

const people: ListedPerson[] = [...roles, "author" as const].map((role, n) => ({
  id: `${n}`,
  email: `ana.${n}@example.org`,
  name: n % 2 ? "Íñigo" : "Ana Belén Ríos de la Fuente",
  slug: "ana",
  role,
  bio: { es: "", en: "" },
  locale: null,
  avatarId: null,
  avatar: null,
  hasPassword: true,
  disabledAt: n === roles.length ? at : null,
  lastSeenAt: n % 2 ? null : at,
  createdAt: at,
  entries: n * 7,
}));

/** People of each role, one kept out, and the list with nobody in it. */
export function PeopleSpecimens({ locale }: { locale: Locale }) {
  const { title } = peopleMessages(locale);
  return (
    <Specimen name={title} className="block">
      <Rows label={title}>
        {people.map((person) => (
          <PersonRow key={person.id} {...{ person, locale }} self="0" timeZone="Europe/Madrid" />
        ))}
      </Rows>
      <NobodyFound total={0} locale={locale} />
    </Specimen>
  );
}
