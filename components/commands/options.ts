import { typeIcons } from "@/components/admin/desk-sections";
import type { IconName } from "@/components/ui/icon";
import { contentTypes } from "@/lib/content/registry";
import type { DeskFound } from "@/lib/desk/types";
import { adminMessages } from "@/lib/messages/admin";
import { commandMessages } from "@/lib/messages/admin/commands";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import type { Locale } from "@/lib/messages/catalogue";
import { fold, pickRanked, rank } from "./rank";
import type { Recent } from "./recent";
import type { Command } from "./types";
import type { Search } from "./use-found";

/** What the palette lists: a command or something that was found. */
export type Option = {
  id: string;
  label: string;
  icon: IconName;
  note?: string | undefined;
  words?: string | undefined;
  keys?: string | undefined;
  href?: string | undefined;
  run?: (() => unknown) | undefined;
};

export type OptionGroup = { key: string; label: string; options: Option[] };

type Known = {
  q: string;
  commands: readonly Command[];
  recent: readonly Recent[];
  search: Search;
  locale: Locale;
};

const most = 8;
const order = ["recent", "here", "entry", "act", "place", "setting", "term", "file", "person"];

/** Without words, what was used lately and all that can be done; with words, what answers best. */
export function listOptions({ q, commands, recent, search, locale }: Known): OptionGroup[] {
  const t = commandMessages(locale);
  const own = commands.filter(({ keysOnly, told }) => !keysOnly && !told).map(optionOf);
  const found = search.found.map((item) => ({ ...foundOption(item, locale), kind: item.kind }));
  const groups = new Map<string, Option[]>();
  const add = (key: string, option: Option) => {
    groups.set(key, [...(groups.get(key) ?? []), option]);
  };
  if (fold(q).trim() === "") {
    for (const option of recentOptions(recent, own, found)) add("recent", option);
    for (const option of own) add(option.group, option);
    return sorted(groups, (key) => order.indexOf(key), t);
  }
  const best = new Map<string, number>();
  const answers = search.q === q ? found : found.filter((item) => rank(q, item) > 0);
  for (const { item, score } of pickRanked(q, own, most * 3)) {
    best.set(item.group, Math.max(best.get(item.group) ?? 0, score));
    add(item.group, item);
  }
  for (const item of answers) {
    best.set(item.kind, Math.max(best.get(item.kind) ?? 0, rank(q, item), 0.5));
    add(item.kind, item);
  }
  return sorted(groups, (key) => order.indexOf(key) / 100 - (best.get(key) ?? 0), t);
}

type Words = ReturnType<typeof commandMessages>;

function sorted(groups: Map<string, Option[]>, by: (key: string) => number, t: Words) {
  return [...groups]
    .sort(([a], [b]) => by(a) - by(b))
    .map(([key, options]) => ({ key, label: t[key as "recent"], options: options.slice(0, 20) }));
}

/** What was chosen here, then what one wrote last anywhere. */
function recentOptions(recent: readonly Recent[], own: Option[], found: Option[]): Option[] {
  const chosen = recent.flatMap((one) => {
    const now = own.find(({ id }) => id === one.id);
    if (now) return [now];
    return one.href ? [one as Option] : [];
  });
  const options = new Map([...chosen, ...found].map((one) => [one.id, one]));
  return [...options.values()].slice(0, most);
}

function optionOf(command: Command) {
  return { ...command, icon: command.icon ?? ("arrow-right" as const) };
}

function foundOption(item: DeskFound, locale: Locale): Option {
  const names = adminMessages(locale);
  const { href } = item;
  const id = `${item.kind}:${item.id}`;
  if (item.kind === "entry") {
    const label = item.label || names.untitled;
    const parts = [contentTypes[item.type].labels[locale].one, names[item.locale]];
    const note = [...parts, names[item.status].toLowerCase()].join(", ");
    return { id, href, label, note, icon: typeIcons[item.type] };
  }
  if (item.kind === "person") {
    const note = `${names[item.role]}, ${item.email}`;
    return { id, href, label: item.label, note, icon: "person" };
  }
  if (item.kind === "file") {
    const icons = { image: "image", video: "video", audio: "audio", file: "file" } as const;
    return { id, href, label: item.label, icon: icons[item.fileKind] };
  }
  const t = siteDeskMessages(locale);
  const kind = item.termKind === "tag" ? t.tag : t.category;
  return { id, href, label: item.label, note: `${kind}, ${names[item.locale]}`, icon: "tag" };
}
