import type { IconName } from "@/components/ui/icon";
import { type ContentKey, contentKeys, contentTypes } from "@/lib/content/registry";
import type { Role } from "@/lib/core/actor";
import { adminMessages } from "@/lib/messages/admin";
import { noticesMessages } from "@/lib/messages/admin/notices";
import type { Locale } from "@/lib/messages/catalogue";

export type DeskSection = {
  href: string;
  label: string;
  icon: IconName;
  /** One of the few that a thumb reaches on a phone. */
  main?: boolean;
  /** Something new there, in words and as a number. */
  news?: { count: number; label: string } | undefined;
};

export const typeIcons: Record<ContentKey, IconName> = { page: "book", post: "post" };

/** Where a person of this role may go, in the order of the rail. */
export function deskSections(locale: Locale, role: Role, unseen: number): DeskSection[][] {
  const t = adminMessages(locale);
  const notices = noticesMessages(locale);
  const whole = role === "admin" || role === "editor";
  const work: DeskSection[] = [
    { href: "/admin", label: t.dashboard, icon: "home", main: true },
    ...[...contentKeys].reverse().map((key) => ({
      href: `/admin/entries/${key}`,
      label: contentTypes[key].labels[locale].many,
      icon: typeIcons[key],
      main: true,
    })),
    { href: "/admin/media", label: t.media, icon: "image", main: true },
    {
      href: "/admin/notices",
      label: notices.title,
      icon: "inbox",
      news: unseen > 0 ? { count: unseen, label: notices.unseen(unseen) } : undefined,
    },
  ];
  const order: DeskSection[] = [
    { href: "/admin/navigation", label: t.navigation, icon: "menu" },
    { href: "/admin/terms", label: t.terms, icon: "tag" },
  ];
  const channels: DeskSection = { href: "/admin/channels", label: t.channels, icon: "channel" };
  const site = whole ? [...order, channels] : [channels];
  const house: DeskSection[] = [
    { href: "/admin/people", label: t.people, icon: "people" },
    { href: "/admin/settings", label: t.settings, icon: "settings" },
    { href: "/admin/activity", label: t.activity, icon: "history" },
  ];
  return role === "admin" ? [work, site, house] : [work, site];
}
