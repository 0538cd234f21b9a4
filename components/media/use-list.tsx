import { Skeleton } from "@/components/ui/skeleton";
import { Status } from "@/components/ui/status";
import type { MediaUse } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";

/** Where a file is used, each place a link; `uses` is null while that is being found out. */
export function UseList({ uses, locale }: { uses: MediaUse[] | null; locale: Locale }) {
  const t = mediaMessages(locale);
  return (
    <section className="grid gap-2">
      <h3 className="text-ui font-semibold">{t.uses}</h3>
      {uses === null && <Skeleton className="h-5 w-48" />}
      {uses?.length === 0 && <p className="text-note text-ink-soft">{t.unused}</p>}
      {uses && uses.length > 0 && (
        <ul className="grid gap-1.5 text-ui">
          {uses.map((use) => (
            <li key={use.where === "settings" ? "settings" : use.id}>
              <Use use={use} locale={locale} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Use({ use, locale }: { use: MediaUse; locale: Locale }) {
  const t = mediaMessages(locale);
  if (use.where === "settings") return t.siteLogo;
  if (use.where === "person") return t.portraitOf(use.title);
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <a href={`/admin/entries/${use.type}/${use.id}`} className="underline">
        {use.title}
      </a>
      {!use.published && <Status shape="ring">{t.draftUse}</Status>}
    </span>
  );
}

/** The first few by name, for a sentence. */
export function placesOf(uses: MediaUse[], locale: Locale): string {
  const t = mediaMessages(locale);
  const names = uses.slice(0, 5).map((use) => {
    if (use.where === "settings") return t.siteLogo;
    return use.where === "person" ? t.portraitOf(use.title) : t.quoted(use.title);
  });
  return new Intl.ListFormat(locale).format(uses.length > 5 ? [...names, "…"] : names);
}
