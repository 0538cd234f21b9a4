import type { DeskSection } from "@/components/admin/desk-sections";
import { chooseTheme, type Theme } from "@/components/elements/theme-choice";
import { type ContentKey, contentKeys, contentTypes } from "@/lib/content/registry";
import type { Role } from "@/lib/core/actor";
import { adminMessages } from "@/lib/messages/admin";
import { commandMessages } from "@/lib/messages/admin/commands";
import type { Locale } from "@/lib/messages/catalogue";
import type { Command } from "./types";

export type DeskActs = {
  create: (type: ContentKey, language: Locale) => unknown;
  speak: (locale: Locale) => unknown;
  signOut: () => unknown;
  showPalette: () => unknown;
  showKeys: () => unknown;
};

type Known = {
  locale: Locale;
  role: Role;
  sections: DeskSection[];
  /** Of the site. */
  languages: Locale[];
  acts: DeskActs;
};

/** What can be done and gone to from every page of the desk. */
export function listDeskCommands(known: Known): Command[] {
  return [...listActs(known), ...listPlaces(known), ...listSettings(known)];
}

function listActs({ locale, role, languages, acts }: Known): Command[] {
  const t = commandMessages(locale);
  const names = adminMessages(locale);
  const create = [...contentKeys].reverse().flatMap((type) =>
    languages.map((language): Command => {
      const what = contentTypes[type].labels[locale].create;
      return {
        id: `create:${type}:${language}`,
        group: "act",
        icon: "plus",
        label: languages.length > 1 ? t.createIn(what, names[language]) : what,
        words: t.wordsNew,
        run: () => acts.create(type, language),
      };
    }),
  );
  const themes = { light: t.themeLight, dark: t.themeDark, auto: t.themeAuto };
  const signs = { light: "sun", dark: "moon", auto: "auto" } as const;
  const theme = (["light", "dark", "auto"] as Theme[]).map(
    (one): Command => ({
      id: `theme:${one}`,
      group: "act",
      icon: signs[one],
      label: themes[one],
      words: t.wordsTheme,
      run: () => chooseTheme(one),
    }),
  );
  const other = locale === "es" ? "en" : "es";
  const whole = role === "admin" || role === "editor";
  return [
    {
      id: "palette",
      group: "act",
      label: t.open,
      keys: "mod+k",
      keysOnly: true,
      run: acts.showPalette,
    },
    {
      id: "undo",
      group: "act",
      label: t.undoLast,
      keys: "mod+z",
      keysOnly: true,
      run: undoLast,
    },
    ...create,
    {
      id: "upload",
      group: "act",
      icon: "upload",
      label: t.upload,
      words: t.wordsUpload,
      href: "/admin/media",
    },
    ...only(role === "admin", {
      id: "invite",
      icon: "person",
      label: t.invite,
      words: t.wordsInvite,
      href: "/admin/people/new",
    }),
    ...only(whole, {
      id: "term",
      icon: "tag",
      label: t.newTerm,
      words: t.wordsNew,
      href: "/admin/terms",
    }),
    {
      id: "keys",
      group: "act",
      icon: "keyboard",
      label: t.shortcuts,
      words: t.wordsKeys,
      keys: "?",
      run: acts.showKeys,
    },
    ...theme,
    {
      id: "language",
      group: "act",
      icon: "globe",
      label: other === "es" ? t.toSpanish : t.toEnglish,
      words: t.wordsLanguage,
      run: () => acts.speak(other),
    },
    {
      id: "sign-out",
      group: "act",
      icon: "sign-out",
      label: t.signOut,
      words: t.wordsOut,
      run: acts.signOut,
    },
  ];
}

/** Presses the newest undo there is, unless the keys belong to what is being typed. */
function undoLast(): boolean {
  const typing = document.activeElement?.matches(
    "input:not([type=checkbox], [type=radio]), textarea, [contenteditable=true]",
  );
  const undo = [...document.querySelectorAll<HTMLElement>(".toast-undo")].at(-1);
  if (typing || !undo) return false;
  undo.click();
  return true;
}

function only(may: boolean, command: Omit<Command, "group">): Command[] {
  return may ? [{ ...command, group: "act" }] : [];
}

function listPlaces({ locale, sections }: Known): Command[] {
  const t = commandMessages(locale);
  const letters: Record<string, string> = {
    "/admin": t.keyHome,
    "/admin/entries/post": t.keyPost,
    "/admin/entries/page": t.keyPage,
    "/admin/media": t.keyMedia,
    "/admin/notices": t.keyNotices,
    "/admin/navigation": t.keyNavigation,
    "/admin/terms": t.keyTerms,
    "/admin/channels": t.keyChannels,
    "/admin/people": t.keyPeople,
    "/admin/settings": t.keySettings,
    "/admin/activity": t.keyActivity,
  };
  const places = sections.map(
    ({ href, label, icon }): Command => ({
      id: `place:${href}`,
      group: "place",
      icon,
      label,
      href,
      ...(letters[href] && { keys: `g ${letters[href]}` }),
    }),
  );
  return [
    ...places,
    { id: "place:/", group: "place", icon: "external", label: t.seeSite, href: "/" },
    { id: "place:/account", group: "place", icon: "person", label: t.account, href: "/account" },
  ];
}

function listSettings({ locale, role }: Known): Command[] {
  const t = commandMessages(locale);
  const own = [
    ["/account#profile", t.profile, t.wordsLanguage],
    ["/account#password", t.password, ""],
    ["/account#sessions", t.sessions, ""],
  ];
  const site = [
    ["/admin/settings#name", t.name, ""],
    ["/admin/settings#look", t.look, t.wordsTheme],
    ["/admin/settings#languages", t.languages, t.wordsLanguage],
    ["/admin/settings#reading", t.reading, ""],
  ];
  return [...own, ...(role === "admin" ? site : [])].map(
    ([href = "", label = "", words = ""]): Command => ({
      id: `setting:${href}`,
      group: "setting",
      icon: "settings",
      label,
      words,
      href,
    }),
  );
}
