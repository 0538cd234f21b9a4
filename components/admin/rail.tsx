import { Mark } from "@/components/brand/mark";
import { PaletteButton } from "@/components/commands/palette-button";
import { adminMessages } from "@/lib/messages/admin";
import type { Locale } from "@/lib/messages/catalogue";
import type { DeskSection } from "./desk-sections";
import { FoldButton } from "./fold-button";
import { type DeskPerson, PersonLinks } from "./person-links";
import { RailLinks } from "./rail-links";

type RailProps = {
  site: string;
  locale: Locale;
  person: DeskPerson;
  sections: DeskSection[][];
  folded: boolean;
};

/** The sections of the desk at its left edge; folded, only their icons. Phones have DeskBar. */
export function Rail({ site, locale, person, sections, folded }: RailProps) {
  const t = adminMessages(locale);
  return (
    <header id="desk-rail" className="desk-rail" data-folded={folded || undefined}>
      <div className="rail-head">
        <a href="/admin" className="rail-site" aria-label={`${site}: ${t.desk}`}>
          <Mark size={24} />
          <span className="rail-label">{site}</span>
        </a>
        <FoldButton foldLabel={t.fold} unfoldLabel={t.unfold} folded={folded} />
      </div>
      <PaletteButton locale={locale} keys />
      <nav aria-label={t.sections} className="rail-sections">
        {sections.map((links) => (
          <RailLinks key={links[0]?.href} links={links} />
        ))}
      </nav>
      <PersonLinks locale={locale} person={person} />
    </header>
  );
}
