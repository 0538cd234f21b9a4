import { ToggleForm } from "@/components/account/toggle-form";
import { DeskPage, DeskPart } from "@/components/admin/desk-page";
import { KeyList } from "@/components/keys/key-list";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Status } from "@/components/ui/status";
import type { KeyView } from "@/lib/keys/types";
import { adminMessages } from "@/lib/messages/admin";
import { peopleMessages } from "@/lib/messages/admin/people";
import type { Locale } from "@/lib/messages/catalogue";
import { keyMessages } from "@/lib/messages/keys";
import { updatePersonAction } from "@/lib/people/actions";
import type { PersonView } from "@/lib/people/types";
import { EditPersonForm } from "./edit-person-form";
import { SignInLinkForm } from "./sign-in-link-form";

type PersonPageProps = {
  person: PersonView;
  keys: KeyView[];
  /** Is it the one who reads this? */
  own: boolean;
  isNew: boolean;
  timeZone: string;
  locale: Locale;
};

/** One person: what they are called and may do, their way in, and whether it is open. */
export function PersonPage({ person, keys, own, isNew, timeZone, locale }: PersonPageProps) {
  const t = peopleMessages(locale);
  const k = keyMessages(locale);
  const { id, name, role, disabledAt } = person;
  return (
    <DeskPage
      narrow
      title={name}
      lead={adminMessages(locale)[role]}
      actions={
        <LinkButton href="/admin/people" variant="plain" icon="arrow-left" className="-mx-4">
          {t.back}
        </LinkButton>
      }
    >
      {isNew && (
        <Notice tone="good" title={t.created(name)} className="mb-8">
          {t.createdText}
        </Notice>
      )}
      <div className="grid gap-12">
        <DeskPart title={t.details}>
          <EditPersonForm person={person} locale={locale} />
        </DeskPart>
        <DeskPart title={t.link}>
          {disabledAt ? (
            <p className="pt-3 text-ink-soft">{t.linkShut}</p>
          ) : (
            <SignInLinkForm person={{ id, name }} timeZone={timeZone} locale={locale} />
          )}
        </DeskPart>
        <DeskPart title={k.title}>
          <div className="grid max-w-xl gap-4 pt-3">
            <p className="text-ink-soft">{keys.length > 0 ? k.listText(name) : k.noneOf(name)}</p>
            {keys.length > 0 && <KeyList {...{ keys, timeZone, locale }} />}
          </div>
        </DeskPart>
        <DeskPart title={t.access}>
          <Access {...{ person, own, timeZone, locale }} />
        </DeskPart>
      </div>
    </DeskPage>
  );
}

function Access({ person, own, timeZone, locale }: Omit<PersonPageProps, "isNew" | "keys">) {
  const t = peopleMessages(locale);
  const { enable, enabling, disable, disabling } = t;
  const { id, disabledAt } = person;
  if (own) return <p className="pt-3 text-ink-soft">{t.ownAccess}</p>;
  const since = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "es-ES", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  });
  return (
    <div className="grid max-w-xl gap-4 pt-3">
      <p role="status">
        {disabledAt ? (
          <Status shape="cross" tone="bad">
            {t.shutOut}
          </Status>
        ) : (
          <Status shape="check" tone="good">
            {t.accessOpen}
          </Status>
        )}
      </p>
      <p className="text-ink-soft">
        {disabledAt
          ? `${t.disabledText} ${since.format(new Date(disabledAt))}. ${t.enableText}`
          : t.disableText}
      </p>
      <ToggleForm
        action={updatePersonAction}
        id={id}
        disabled={disabledAt !== null}
        icons={{ enable: "restore", disable: "lock" }}
        words={{ enable, enabling, disable, disabling }}
      />
    </div>
  );
}
