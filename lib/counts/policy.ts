// Without "server-only", which Next refuses below pages/.
import type { SentHeaders } from "./types";

const robots =
  /(?<!cu)bot\b|bot[\d/_-]|crawl|spider|slurp|archiver|scan|monitor|uptime|preview|facebookexternalhit|headless|lighthouse|pagespeed/i;

/**
 * Whether somebody reads what these headers ask for. Robots do not, nor does a browser that draws a
 * page ahead of the click; who gives no name at all is a program of the site's own or hides.
 */
export function isReader(headers: SentHeaders): boolean {
  const name = headerOf(headers, "user-agent");
  return name !== "" && !robots.test(name) && !isAhead(headers);
}

/** Whether a request asks for the beginning of what it asks for, not for how it goes on. */
export function isBeginning(headers: SentHeaders): boolean {
  return !/^\s*bytes\s*=(?!\s*0+-)/i.test(headerOf(headers, "range"));
}

function isAhead(headers: SentHeaders): boolean {
  return /prefetch|prerender/i.test(
    `${headerOf(headers, "sec-purpose")} ${headerOf(headers, "purpose")}`,
  );
}

function headerOf(headers: SentHeaders, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  return String(value ?? "");
}
