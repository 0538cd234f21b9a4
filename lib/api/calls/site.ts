import "server-only";
import { z } from "zod";
import { env } from "@/lib/core/env";
import { parseInput } from "@/lib/core/operation";
import { locales } from "@/lib/messages/catalogue";
import { saveMenu } from "@/lib/navigation/operations";
import { loadNavigation } from "@/lib/navigation/queries";
import { listRedirectsInput, redirectIdInput } from "@/lib/redirects/input";
import { createRedirect, deleteRedirect } from "@/lib/redirects/operations";
import { getRedirect, listRedirects } from "@/lib/redirects/queries";
import { updateSettingsInput } from "@/lib/settings/input";
import { updateSettings } from "@/lib/settings/operations";
import { getSettingsForDesk, loadSite } from "@/lib/settings/queries";
import { change, read } from "../definition";
import { changed, locale, words } from "../schemas/shapes";
import * as schema from "../schemas/site";

const nothing = z.strictObject({});
const menusInput = z.strictObject({ locale: z.enum(locales) });
const settings = z.object(updateSettingsInput.shape).meta({ id: "Settings" });
const site = z
  .object({
    name: z.string(),
    description: words,
    url: z.string(),
    locales: z.array(locale),
    defaultLocale: locale,
    timeZone: z.string(),
  })
  .meta({ id: "Site" });

const getSettings = read({
  key: "settings.get",
  path: "/settings",
  input: nothing,
  output: settings,
  ask: (actor) => getSettingsForDesk(actor),
});

const getMenus = read({
  key: "navigation.get",
  path: "/navigation/{locale}",
  input: menusInput,
  output: schema.navigation,
  open: true,
  ask: (actor, raw) => loadNavigation(parseInput(menusInput, raw, actor).locale),
});

export const siteCalls = [
  read({
    key: "site.get",
    path: "/site",
    input: nothing,
    output: site,
    open: true,
    ask: async () => ({ ...(await loadSite()), url: env().SITE_URL }),
  }),
  getSettings,
  change(updateSettings, {
    method: "PUT",
    path: "/settings",
    output: settings,
    subject: getSettings,
  }),
  getMenus,
  change(saveMenu, {
    method: "PUT",
    path: "/navigation/{locale}/{menu}",
    output: schema.menu,
    subject: getMenus,
  }),
  read({
    key: "redirects.list",
    path: "/redirects",
    input: listRedirectsInput,
    output: schema.redirectList,
    ask: listRedirects,
  }),
  change(createRedirect, {
    method: "POST",
    path: "/redirects",
    output: schema.redirect,
    status: 201,
    location: ({ id }) => `/redirects/${id}`,
  }),
  read({
    key: "redirects.get",
    path: "/redirects/{id}",
    input: redirectIdInput,
    output: schema.redirect,
    ask: getRedirect,
  }),
  change(deleteRedirect, {
    method: "DELETE",
    path: "/redirects/{id}",
    output: changed,
  }),
];
