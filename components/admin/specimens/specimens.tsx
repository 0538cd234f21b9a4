import type { Locale } from "@/lib/messages/catalogue";
import { specimenMessages } from "@/lib/messages/specimens";
import { BrandSpecimens } from "./brand-specimens";
import { ButtonSpecimens } from "./button-specimens";
import { ColourSpecimens } from "./colour-specimens";
import { FieldSpecimens } from "./field-specimens";
import { FloatingSpecimens } from "./floating-specimens";
import { ListSpecimens } from "./list-specimens";
import { ReadingSpecimens } from "./reading-specimens";
import { SpecimenSection } from "./specimen";
import { StateSpecimens } from "./state-specimens";
import { IconSpecimens, TypeSpecimens } from "./type-specimens";

const parts = [
  ["colours", ColourSpecimens],
  ["type", TypeSpecimens],
  ["icons", IconSpecimens],
  ["brand", BrandSpecimens],
  ["buttons", ButtonSpecimens],
  ["fields", FieldSpecimens],
  ["states", StateSpecimens],
  ["lists", ListSpecimens],
  ["floating", FloatingSpecimens],
  ["reading", ReadingSpecimens],
] as const;

/** Everything that components/ui and components/brand can show, to be looked at and tested. */
export function Specimens({ locale }: { locale: Locale }) {
  const t = specimenMessages(locale);
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-12">
      <header>
        <h1 className="title text-h1">{t.title}</h1>
        <p className="standfirst mt-2">{t.standfirst}</p>
        <nav aria-label={t.contents} className="mt-6 flex flex-wrap gap-x-5 gap-y-1 text-ui">
          {parts.map(([id]) => (
            <a
              key={id}
              href={`#${id}`}
              className="inline-block py-1 text-accent underline underline-offset-4"
            >
              {t[id]}
            </a>
          ))}
        </nav>
      </header>
      {parts.map(([id, Part]) => (
        <SpecimenSection key={id} id={id} title={t[id]}>
          <Part locale={locale} />
        </SpecimenSection>
      ))}
    </div>
  );
}
