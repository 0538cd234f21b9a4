import { InstantForm } from "@/components/admin/instant-form";
import { SearchInput, Select } from "@/components/ui/inputs";
import { TabLinks } from "@/components/ui/tab-links";
import { type Folder, mediaKinds, mediaSizes, mediaSorts } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { uiMessages } from "@/lib/messages/ui";
import { addressOf, type LibraryFilters } from "./library-address";

type FilterBarProps = { filters: LibraryFilters; folders: Folder[]; locale: Locale };
type Choice = { name: keyof LibraryFilters; label: string; options: [string, string][] };

export function LibraryFilterBar({ filters, folders, locale }: FilterBarProps) {
  const t = mediaMessages(locale);
  const views = (["grid", "list"] as const).map((view) => ({
    href: addressOf({ ...filters, view }),
    label: t[view],
    current: filters.view === view,
  }));
  const kinds = ["" as const, ...mediaKinds].map((kind) => ({
    href: addressOf({ ...filters, kind }),
    label: kind ? t[kind] : t.all,
    current: filters.kind === kind,
  }));
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <TabLinks
            label={t.filters}
            links={[...kinds, { href: "/admin/media/deleted", label: t.deletedFiles }]}
          />
        </div>
        <TabLinks label={t.view} links={views} />
      </div>
      <InstantForm
        action="/admin/media"
        label={t.narrow}
        values={filters}
        className="grid grid-cols-2 gap-2 sm:grid-cols-3 xl:grid-cols-[minmax(0,1.25fr)_minmax(0,1.15fr)_minmax(0,1.1fr)_repeat(3,minmax(0,0.9fr))]"
      >
        {filters.kind && <input type="hidden" name="kind" value={filters.kind} />}
        {filters.view === "list" && <input type="hidden" name="view" value="list" />}
        <SearchInput
          name="q"
          defaultValue={filters.q}
          aria-label={t.searchLabel}
          placeholder={t.searchHint}
          maxLength={100}
          className="col-span-2 sm:col-span-1"
        />
        {choicesOf(folders, locale).map(({ name, label, options }) => (
          <Select key={name} name={name} aria-label={label} defaultValue={filters[name]}>
            {options.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Select>
        ))}
        <noscript>
          <button type="submit">{uiMessages(locale).search}</button>
        </noscript>
      </InstantForm>
    </div>
  );
}

function choicesOf(folders: Folder[], locale: Locale): Choice[] {
  const t = mediaMessages(locale);
  return [
    {
      name: "folder",
      label: t.folder,
      options: [
        ["", t.anyFolder],
        ["none", t.noFolder],
        ...folders.map(({ id, name }): [string, string] => [id, name]),
      ],
    },
    {
      name: "size",
      label: t.weight,
      options: [["", t.anySize], ...mediaSizes.map((size): [string, string] => [size, t[size]])],
    },
    {
      name: "use",
      label: t.use,
      options: [
        ["", t.anyUse],
        ["unused", t.onlyUnused],
      ],
    },
    {
      name: "alt",
      label: t.altFilter,
      options: [
        ["", t.anyAlt],
        ["any", t.lacksAny],
        ["es", t.lacksEs],
        ["en", t.lacksEn],
      ],
    },
    {
      name: "sort",
      label: t.sort,
      options: mediaSorts.map((sort): [string, string] => [
        sort,
        sort === "name" ? t.byName : t[sort],
      ]),
    },
  ];
}
