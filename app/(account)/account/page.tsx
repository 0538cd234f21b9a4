import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { PasswordForm } from "@/components/account/password-form";
import { ProfileForm } from "@/components/account/profile-form";
import { SessionList } from "@/components/account/session-list";
import { SignOutForm } from "@/components/account/sign-out-form";
import { KeyForm } from "@/components/keys/key-form";
import { KeyList } from "@/components/keys/key-list";
import { LinkButton } from "@/components/ui/button";
import { currentActor } from "@/lib/auth/queries";
import { env } from "@/lib/core/env";
import { scopesOf } from "@/lib/keys/policy";
import { listKeys } from "@/lib/keys/queries";
import { accountMessages } from "@/lib/messages/account";
import { keyMessages } from "@/lib/messages/keys";
import { getPerson, listSessions } from "@/lib/people/queries";
import { getSettings } from "@/lib/settings/queries";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: accountMessages(locale).account };
}

export default async function Page() {
  const actor = await currentActor();
  if (actor.kind !== "person") redirect("/sign-in?next=/account");
  const { locale } = actor;
  const [person, sessions, keys, { timeZone }] = await Promise.all([
    getPerson(actor, { id: actor.id }),
    listSessions(actor),
    listKeys(actor, {}),
    getSettings(),
  ]);
  if (!person) redirect("/sign-in?next=/account");
  const t = accountMessages(locale);
  const k = keyMessages(locale);
  return (
    <div className="grid gap-10">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="grid gap-2">
          <h1 className="title text-h1">{t.account}</h1>
          <p className="text-ink-soft">{t.signedInAs(person.email)}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <LinkButton href="/admin">{t.toDesk}</LinkButton>
          <SignOutForm locale={locale} />
        </div>
      </div>
      <Section id="profile" title={t.profile}>
        <ProfileForm locale={locale} person={person} />
      </Section>
      <Section
        id="password"
        title={t.password}
        lead={person.hasPassword ? t.passwordLead : t.passwordNone}
      >
        <div className="grid gap-5">
          {keys.length > 0 && (
            <p className="text-ink-soft text-ui">
              {k.passwordKeys}{" "}
              <a href="#keys" className="font-medium text-ink underline">
                {k.seeKeys}
              </a>
            </p>
          )}
          <PasswordForm locale={locale} email={person.email} hasPassword={person.hasPassword} />
        </div>
      </Section>
      <Section id="keys" title={k.title} lead={k.lead}>
        <div className="grid gap-8">
          {keys.length > 0 ? (
            <KeyList keys={keys} timeZone={timeZone} locale={locale} />
          ) : (
            <p className="text-ink-soft">{k.none}</p>
          )}
          <KeyForm available={scopesOf(actor.role)} origin={env().SITE_URL} locale={locale} />
        </div>
      </Section>
      <Section id="sessions" title={t.sessions} lead={t.sessionsLead}>
        <SessionList locale={locale} timeZone={timeZone} sessions={sessions} />
      </Section>
    </div>
  );
}

type SectionProps = { id: string; title: string; lead?: string; children: ReactNode };

/** The title at the side of what it names, where there is room. */
function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid gap-x-10 gap-y-5 border-line border-t pt-8 md:grid-cols-[13rem_1fr]"
    >
      <div className="grid content-start gap-2">
        <h2 id={`${id}-title`} className="title text-h3">
          {title}
        </h2>
        {lead && <p className="text-ink-soft text-ui">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
