import { type NextRequest, NextResponse } from "next/server";
import { actorOf } from "@/lib/auth/queries";
import { isReadableCall } from "@/lib/core/action-request";
import { isShared } from "@/lib/core/cors";
import { env } from "@/lib/core/env";
import {
  deskHeaders,
  isFromHere,
  mayComeIn,
  previewHeaders,
  readingHeaders,
  takesKeys,
  withoutOddPlace,
} from "@/lib/core/http";
import { logError } from "@/lib/core/log";
import { askDatabase, isAway } from "@/lib/core/outage";
import { share } from "@/lib/core/share";
import { countAnswer } from "@/lib/counts/mutations";
import { isAtDesk } from "@/lib/desk/queries";
import { siteUrl } from "@/lib/entries/present";
import {
  encodePath,
  searchedFor,
  searchSegment,
  splitAddress,
} from "@/lib/entries/present/address";
import { alternateLinks, type FormKey, isEntryPath, splitForm } from "@/lib/entries/present/forms";
import { type Address, resolveAddress } from "@/lib/entries/queries/address";
import { preferredForm, presentRefusal } from "@/lib/forms/present/negotiate";
import { awayHeaders, awayPage } from "@/lib/health/present";
import { isAnswerable } from "@/lib/health/queries";
import type { Locale } from "@/lib/messages/catalogue";
import { resolvePreview } from "@/lib/previews/queries/live";
import { getCors } from "@/lib/settings/queries";
import { defaultSettings, type SiteSettings } from "@/lib/settings/types";

// Uploads and files stay outside: a proxy in their path buffers and cuts them.
export const config = {
  matcher: [
    "/((?!_next/|media/|api/media/|api/v1/media/?$|api/uploads|(?:api/)?dav(?:/|$)|elements/|images/|favicon\\.ico$|icon\\.svg$|icon-\\d+\\.png$|apple-touch-icon\\.png$).*)",
  ],
};

/** Files of the whole site, with a route of their own each. */
const siteFiles = new Set([
  ...["/sitemap.xml", "/robots.txt", "/theme.css"],
  ...["/manifest.webmanifest", "/speculation-rules.json"],
]);

const sitemapFile = /^\/sitemap\/[a-z0-9-]+\.xml$/;

/** Before every page: who may read and write from where, which language, and what lies at the address. */
export function proxy(request: NextRequest): Promise<Response> | Response {
  if (!isShared(request.nextUrl.pathname)) return serve(request);
  return share(request, getCors, () => serve(request));
}

function serve(request: NextRequest): Promise<NextResponse> | NextResponse {
  const { pathname } = request.nextUrl;
  const isWelcome = takesKeys(pathname) ? mayComeIn : isFromHere;
  if (!isWelcome(request.method, request.headers, env().SITE_URL)) return refuseOrigin();
  if (/.\/$/.test(pathname)) return withoutSlash(request);
  if (/^\/(admin|account|sign-in|api\/docs)(\/|$)/.test(pathname)) return serveDesk(request);
  if (/^\/(api|og)\//.test(pathname)) return NextResponse.next();
  if (request.method !== "GET" && request.method !== "HEAD") return refuseMethod();
  if (siteFiles.has(pathname) || sitemapFile.test(pathname)) return NextResponse.next();
  return serveReader(request);
}

/** Strangers find nothing at the desk, others nothing that is not theirs; its pages ask again. */
async function serveDesk(request: NextRequest): Promise<NextResponse> {
  const found = await lookUpDesk(request);
  if (found === "stranger") return serveReader(request);
  if (found === "away") return tellAway(request);
  if (!(await isReadableCall(request))) return refuseBody();
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const headers = deskHeaders(nonce, env().NODE_ENV === "development");
  const forwarded = withoutOddPlace(request.headers);
  forwarded.set("x-nonce", nonce);
  forwarded.set("content-security-policy", headers["content-security-policy"] ?? "");
  const init = { request: { headers: forwarded } };
  const response = found
    ? NextResponse.next(init)
    : NextResponse.rewrite(request.nextUrl, { ...init, status: 404 });
  return withHeaders(response, headers);
}

/** A change goes on to its action, which says itself what is wrong, such as a session that ended. */
async function lookUpDesk({
  method,
  headers,
  nextUrl,
}: NextRequest): Promise<boolean | "stranger" | "away"> {
  const path = /^\/admin(?:\/(.*))?$/.exec(nextUrl.pathname)?.[1] ?? "";
  const reads = method === "GET" || method === "HEAD";
  if (!reads || !/^\/admin(\/|$)/.test(nextUrl.pathname)) return true;
  try {
    const actor = await askDatabase(() => actorOf(headers));
    return actor.kind === "stranger" ? "stranger" : await askDatabase(() => isAtDesk(actor, path));
  } catch (error) {
    if (isAway(error)) return "away";
    logError("proxy", error);
    return true;
  }
}

async function serveReader(request: NextRequest): Promise<NextResponse> {
  const { prefix, path } = splitAddress(request.nextUrl.pathname);
  const asked = files.test(path) ? null : splitForm(path);
  const { site, address } = await lookUp(prefix, asked?.path ?? path);
  const locale = prefix ?? site.defaultLocale;
  if (prefix === site.defaultLocale) {
    return redirect(request, siteUrl(prefix, encodePath(path), prefix));
  }
  if (asked) return serveForm(request, { ...asked, locale, site, address });
  const preview = await lookUpPreview(request, locale, path);
  if (preview.kind === "here") return showDraft(request, locale);
  if (preview.kind === "moved" && address.kind === "nothing") {
    const url = siteUrl(preview.locale, encodePath(preview.path), site.defaultLocale);
    return withHeaders(redirect(request, url, 307), previewHeaders);
  }
  if (address.kind === "moved") {
    return redirect(request, siteUrl(locale, address.path, site.defaultLocale));
  }
  const known = address.kind !== "nothing" && site.locales.includes(locale);
  const found = known && address.kind === "found";
  if (found) count(request, address.entryId ?? `${locale}/${path}`);
  const target = request.nextUrl.clone();
  target.pathname = `/${locale}${known ? innerPath(request, path) : "/not-found"}`;
  target.search = "";
  if (address.kind === "away" && !files.test(path) && !isAnswerable(target.pathname)) {
    return tellAway(request);
  }
  if (found && isEntryPath(path) && !files.test(path)) {
    return serveEntry(request, { path, locale, site }, target);
  }
  const response = NextResponse.rewrite(target, known ? undefined : { status: 404 });
  return withHeaders(response, readingHeaders);
}

function count(request: NextRequest, subject: string): void {
  const { path } = splitAddress(request.nextUrl.pathname);
  if (files.test(path)) return void countAnswer(request, "feed", subject);
  const form = isEntryPath(path) ? preferredForm(request.headers.get("accept")) : "html";
  if (form !== null) countAnswer(request, form, subject);
}

type Place = { path: string; locale: Locale; site: SiteSettings };
type Asked = Place & { form: FormKey; address: Address | { kind: "away" } };

/** The same page in another form, by the end of its address; what is not there, its route says itself. */
function serveForm(request: NextRequest, { address, ...asked }: Asked) {
  const { form, locale, site } = asked;
  if (address.kind === "moved") {
    return redirect(request, `${siteUrl(locale, address.path, site.defaultLocale)}.${form}`);
  }
  if (address.kind === "found" && address.entryId) countAnswer(request, form, address.entryId);
  return rewriteToForm(request, asked);
}

/** The page of an entry, or one of its other forms for who likes that best. */
function serveEntry(request: NextRequest, place: Place, target: NextRequest["nextUrl"]) {
  const { path, locale, site } = place;
  const form = preferredForm(request.headers.get("accept"));
  if (form !== null && form !== "html") return rewriteToForm(request, { ...place, form });
  const url = siteUrl(locale, encodePath(path), site.defaultLocale);
  const headers = { link: alternateLinks(url, locale), vary: "Accept" };
  if (form === null) return refuseForms(request, locale, headers);
  const told = { ...readingHeaders, ...headers, "content-language": locale };
  return withHeaders(NextResponse.rewrite(target), told);
}

function rewriteToForm({ nextUrl }: NextRequest, { path, form, locale }: Omit<Asked, "address">) {
  const place = `/api/forms/${form}/${locale}/${encodePath(path)}`;
  return NextResponse.rewrite(new URL(place + nextUrl.search, nextUrl));
}

/** Routes that tell by themselves that the database is away. */
const files =
  /^(?:((?:tag|author)\/[^/]+)\/)?(?:feed\.xml|atom\.xml|feed\.json)$|^(?:(?:opensearch|podcast)\.xml|llms\.txt)$/;
let lastSite = defaultSettings;

/** While the database is away, the site is what it was last, and nothing is declared missing. */
async function lookUp(prefix: Locale | null, path: string) {
  const file = files.exec(path);
  try {
    const known = await askDatabase(() => resolveAddress(prefix, file ? (file[1] ?? "") : path));
    lastSite = known.site;
    return known;
  } catch (error) {
    if (!isAway(error)) logError("proxy", error);
    return { site: lastSite, address: { kind: "away" } as const };
  }
}

/** A search is a page of its own path, so that it renders like any other reading page. */
function innerPath(request: NextRequest, path: string): string {
  if (path !== "search") return path ? `/${encodePath(path)}` : "";
  const { searchParams } = request.nextUrl;
  const query = searchedFor(searchParams.get("q") ?? "");
  const page = /^[1-9]\d{0,3}$/.exec(searchParams.get("page") ?? "")?.[0] ?? "1";
  return query ? `/search/${searchSegment(query)}/${page}` : "/search";
}

/** What `?preview=<token>` asks for; without a token that holds, it asks for nothing. */
async function lookUpPreview({ nextUrl }: NextRequest, locale: Locale, path: string) {
  const token = nextUrl.searchParams.get("preview");
  if (token === null) return { kind: "nothing" } as const;
  try {
    return await askDatabase(() => resolvePreview(token, locale, path));
  } catch (error) {
    if (!isAway(error)) logError("proxy", error);
    return { kind: "nothing" } as const;
  }
}

/** No address of the site begins with the sign: the page is reached in this way alone. */
function showDraft(request: NextRequest, locale: Locale): NextResponse {
  const target = request.nextUrl.clone();
  target.pathname = `/${locale}/~preview/${target.searchParams.get("preview")}`;
  target.search = "";
  return withHeaders(NextResponse.rewrite(target), previewHeaders);
}

function redirect(request: NextRequest, pathname: string, status = 308): NextResponse {
  const target = request.nextUrl.clone();
  target.pathname = pathname;
  return NextResponse.redirect(target, status);
}

/** Next's own kind of address would put the slash back. */
function withoutSlash({ nextUrl }: NextRequest): NextResponse {
  const target = new URL(nextUrl.href);
  target.pathname = nextUrl.pathname.replace(/\/+$/, "");
  return NextResponse.redirect(target, 308);
}

function refuseOrigin(): NextResponse {
  const body = { type: "urn:cauce:problem:forbidden", title: "Foreign origin", status: 403 };
  return new NextResponse(JSON.stringify(body), {
    status: 403,
    headers: { "content-type": "application/problem+json" },
  });
}

function refuseBody(): NextResponse {
  return new NextResponse(null, { status: 400 });
}

function tellAway({ method }: NextRequest): NextResponse {
  const body = method === "HEAD" ? null : awayPage();
  return new NextResponse(body, { status: 503, headers: awayHeaders });
}

function refuseForms({ method }: NextRequest, locale: Locale, headers: Record<string, string>) {
  const body = method === "HEAD" ? null : presentRefusal(locale);
  const type = { "content-type": "text/plain; charset=utf-8" };
  return new NextResponse(body, { status: 406, headers: { ...headers, ...type } });
}

function refuseMethod(): NextResponse {
  return new NextResponse(null, { status: 405, headers: { allow: "GET, HEAD" } });
}

function withHeaders(response: NextResponse, headers: Record<string, string>): NextResponse {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
