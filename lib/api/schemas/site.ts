import { z } from "zod";
import { roles } from "@/lib/core/actor";
import { menus } from "@/lib/navigation/types";
import { termKinds } from "@/lib/taxonomy/types";
import { dateTime, id, listOf, locale, words } from "./shapes";

export const term = z
  .object({
    id,
    group: id.describe("What its languages share."),
    kind: z.enum(termKinds),
    locale,
    name: z.string(),
    slug: z.string(),
    description: z.string(),
    url: z.string(),
    entries: z.int().describe("Published entries that carry it."),
  })
  .meta({ id: "Term" });
export const termList = listOf(term).meta({ id: "TermList" });
export const madeTerm = z
  .object({ id, kind: z.enum(termKinds), locale, name: z.string(), slug: z.string() })
  .meta({ id: "MadeTerm" });
export const termGroup = z.object({ id }).meta({ id: "TermGroup" });

export const person = z
  .object({
    id,
    name: z.string(),
    slug: z.string(),
    url: z.string(),
    bio: words,
    avatar: z.string().nullable(),
    email: z.string().nullable().describe("For administrators only, as what follows."),
    role: z.enum(roles).nullable(),
    disabledAt: dateTime.nullable(),
    createdAt: dateTime.nullable(),
  })
  .meta({ id: "Person" });
export const personList = listOf(person).meta({ id: "PersonList" });
export const madePerson = z
  .object({ id, email: z.string(), name: z.string(), role: z.enum(roles), slug: z.string() })
  .meta({ id: "MadePerson" });

const link = z.object({ id, label: z.string(), href: z.string() });
export const menu = z
  .object({ menu: z.enum(menus), locale, links: z.array(link) })
  .meta({ id: "Menu" });
export const navigation = z
  .object({ main: z.array(link), footer: z.array(link) })
  .meta({ id: "Navigation" });

export const redirect = z
  .object({ id, locale, path: z.string(), entryId: id, createdAt: dateTime })
  .meta({ id: "Redirect" });
export const redirectList = listOf(redirect).meta({ id: "RedirectList" });

export const signInLink = z
  .object({ id, url: z.string(), expiresAt: dateTime })
  .meta({ id: "SignInLink" });
