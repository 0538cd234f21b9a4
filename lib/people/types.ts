import type { Role } from "@/lib/core/actor";
import type { MediaView } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";

/** A person as their own account and the administrators' desk see them. Dates are ISO 8601. */
export type PersonView = {
  id: string;
  email: string;
  name: string;
  slug: string;
  role: Role;
  bio: Record<Locale, string>;
  locale: Locale | null;
  avatarId: string | null;
  /** The address of their picture. */
  avatar: string | null;
  hasPassword: boolean;
  disabledAt: string | null;
  lastSeenAt: string | null;
  createdAt: string;
};

/** What a person's own desk needs to know on every page. */
export type OwnDesk = {
  /** Keys without Control or Alt do something. */
  singleKeys: boolean;
  /** The address of their picture. */
  avatar: string | null;
};

/** The same in the list of people, with how much they have written that is not in the trash. */
export type ListedPerson = PersonView & { entries: number };

/** A person as visitors see them. */
export type AuthorView = {
  id: string;
  name: string;
  slug: string;
  url: string;
  bio: string;
  avatar: MediaView | null;
};

/** A place where one is signed in. Dates are ISO 8601. */
export type SessionView = {
  id: string;
  userAgent: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
};

/** A person as programs get them; addresses absolute. What strangers may not know is null. */
export type PersonResource = {
  id: string;
  name: string;
  slug: string;
  url: string;
  bio: Record<Locale, string>;
  avatar: string | null;
  email: string | null;
  role: Role | null;
  disabledAt: string | null;
  createdAt: string | null;
};
