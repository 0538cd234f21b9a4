import { When } from "@/components/admin/when";
import { Row } from "@/components/ui/rows";
import { Badge, Status } from "@/components/ui/status";
import { adminMessages } from "@/lib/messages/admin";
import { peopleMessages } from "@/lib/messages/admin/people";
import type { Locale } from "@/lib/messages/catalogue";
import type { ListedPerson } from "@/lib/people/types";
import { PersonAvatar } from "./person-avatar";

type PersonRowProps = { person: ListedPerson; self: string; timeZone: string; locale: Locale };

/** One line: who, with which role, how much they wrote and when they were last here. */
export function PersonRow({ person, self, timeZone, locale }: PersonRowProps) {
  const t = peopleMessages(locale);
  const { id, name, email, entries, lastSeenAt } = person;
  return (
    <Row
      leading={<PersonAvatar name={name} picture={person.avatar} />}
      title={name}
      href={`/admin/people/${id}`}
      note={
        <span className="inline-flex flex-wrap items-baseline gap-x-2 [overflow-wrap:anywhere]">
          {email}
          {id === self && <Badge tone="accent">{t.you}</Badge>}
        </span>
      }
      status={<Standing person={person} locale={locale} />}
      meta={
        <span className="inline-flex flex-wrap justify-end gap-x-3 @max-2xl:justify-start">
          <span>{t.entries(entries)}</span>
          <span className="@2xl:min-w-52">
            {lastSeenAt ? (
              <>
                <span className="@max-2xl:sr-only">{t.lastSeen}</span>{" "}
                <When date={lastSeenAt} locale={locale} timeZone={timeZone} />
              </>
            ) : (
              t.neverSeen
            )}
          </span>
        </span>
      }
    />
  );
}

/** The role, or that there is no way in whatever the role. */
function Standing({ person, locale }: Pick<PersonRowProps, "person" | "locale">) {
  const role = adminMessages(locale)[person.role];
  if (!person.disabledAt) return <span className="text-note">{role}</span>;
  return (
    <Status shape="cross" tone="bad">
      {peopleMessages(locale).shutOut}
      <span className="sr-only"> ({role})</span>
    </Status>
  );
}
