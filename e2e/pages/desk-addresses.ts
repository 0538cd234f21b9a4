import { readdirSync } from "node:fs";
import { join } from "node:path";

/** What stands for `[segment]` at a route; a route with another one has to be added here. */
export type Known = Record<string, string[]>;

const root = join(import.meta.dirname, "../../app");

/** The address of every page of the desk and the account, as the folders of the app have them. */
export function listDeskAddresses(known: Known): string[] {
  const routes = [...routesOf("(admin)"), ...routesOf("(account)")];
  return routes.flatMap((route) => fill(route, known)).sort();
}

function routesOf(group: string): string[] {
  return readdirSync(join(root, group), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /(^|\/)page\.tsx$/.test(path))
    .map((path) => `/${path.replace(/\/?page\.tsx$/, "").replace(/\([^/]+\)\/?/g, "")}`);
}

function fill(route: string, known: Known): string[] {
  const segment = /\[[^/]+\]/.exec(route)?.[0];
  if (!segment) return [route];
  const values = known[route.slice(0, route.indexOf(segment) + segment.length)] ?? known[segment];
  if (!values) throw new Error(`${route}: say what stands for ${segment} in desk-addresses`);
  return values.flatMap((value) => fill(route.replace(segment, value), known));
}
