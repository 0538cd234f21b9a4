import { PaletteButton } from "@/components/commands/palette-button";
import { Icon } from "@/components/ui/icon";
import { adminMessages } from "@/lib/messages/admin";
import type { Locale } from "@/lib/messages/catalogue";
import type { DeskSection } from "./desk-sections";
import { type DeskPerson, PersonLinks } from "./person-links";
import { RailLinks } from "./rail-links";
import { RailNews } from "./rail-news";

type DeskBarProps = { locale: Locale; person: DeskPerson; sections: DeskSection[][] };

/** The rail of a phone: what is used most within reach of the thumb, all else one press away. */
export function DeskBar({ locale, person, sections }: DeskBarProps) {
  const t = adminMessages(locale);
  const all = sections.flat();
  const rest = all.filter(({ main }) => !main);
  return (
    <>
      <nav aria-label={t.sections} className="desk-bar">
        <RailLinks links={all.filter(({ main }) => main)} />
        <PaletteButton locale={locale} />
        <button type="button" className="rail-link" popoverTarget="desk-more">
          <Icon name="more" />
          <span className="rail-label">{t.more}</span>
          <RailNews news={rest.find(({ news }) => news)?.news} />
        </button>
      </nav>
      <section id="desk-more" popover="auto" className="desk-more" aria-label={t.moreTitle}>
        <RailLinks links={rest} />
        <PersonLinks locale={locale} person={person} />
      </section>
    </>
  );
}
