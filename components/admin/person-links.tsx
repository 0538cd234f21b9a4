import { LeaveForm } from "@/components/account/leave-form";
import { PersonAvatar } from "@/components/people/person-avatar";
import { Icon } from "@/components/ui/icon";
import type { Role } from "@/lib/core/actor";
import { adminMessages } from "@/lib/messages/admin";
import type { Locale } from "@/lib/messages/catalogue";
import { setLocaleAction } from "@/lib/people/actions";

export type DeskPerson = { name: string; role: Role; avatar: string | null };

/** Who one is here, and the ways out: the site, the account, the other language, the door. */
export function PersonLinks({ locale, person }: { locale: Locale; person: DeskPerson }) {
  const t = adminMessages(locale);
  const other = locale === "es" ? "en" : "es";
  return (
    <div className="rail-person">
      <ul>
        <li>
          <a href="/" className="rail-link">
            <Icon name="external" />
            <span className="rail-label">{t.seeSite}</span>
          </a>
        </li>
        <li>
          <form action={setLocaleAction}>
            <input type="hidden" name="locale" value={other} />
            <button type="submit" className="rail-link" lang={other} title={t.inOtherLanguage}>
              <Icon name="globe" />
              <span className="rail-label">{t.otherLanguage}</span>
            </button>
          </form>
        </li>
        <li>
          <a href="/admin/specimens" className="rail-link">
            <Icon name="eye" />
            <span className="rail-label">{t.specimens}</span>
          </a>
        </li>
        <li>
          <LeaveForm>
            <button type="submit" className="rail-link">
              <Icon name="sign-out" />
              <span className="rail-label">{t.signOut}</span>
            </button>
          </LeaveForm>
        </li>
        <li>
          <a href="/account" className="rail-link rail-me">
            <PersonAvatar name={person.name} picture={person.avatar} size={24} />
            <span className="rail-label">
              {person.name}
              <span className="rail-note">{t.account}</span>
            </span>
          </a>
        </li>
      </ul>
    </div>
  );
}
