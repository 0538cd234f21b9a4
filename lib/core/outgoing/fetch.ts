import "server-only";
import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIPv6, type LookupFunction } from "node:net";
import { env } from "../env";
import { isLocalName, isPublicAddress, literalAddress } from "./addresses";
import { OutgoingError } from "./error";
import { readBody } from "./read-body";

export type OutgoingRequest = {
  url: string;
  method?: "GET" | "HEAD" | "POST";
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** The most that is read of the answer, in bytes after decoding; the rest is cut off. */
  maxBytes?: number;
  /** For everything together: names, connections, redirects, the answer. */
  timeoutMs?: number;
};

export type OutgoingResponse = {
  /** Where the answer came from, after redirects. */
  url: string;
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** Whether there was more than `maxBytes`. */
  truncated: boolean;
};

/** What tests put in the place of the machine's resolver and the environment. */
type Outside = {
  resolve: (hostname: string) => Promise<string[]>;
  /** `host:port` pairs that may lie anywhere. */
  allowed: () => readonly string[];
};

const maxRedirects = 3;
const withBody = new Set([307, 308]);
const withoutBody = new Set([301, 302, 303, 307, 308]);

/**
 * Asks an address that a person typed. http and https only, no credentials, public addresses only:
 * every address of the name is checked, and the connection goes to those and no others, so that a name
 * cannot change in between; redirects (at most three) are checked like the first address.
 * Throws OutgoingError; any status of HTTP is an answer.
 */
export function createOutgoing(outside: Outside) {
  return async function fetchOutgoing(asked: OutgoingRequest): Promise<OutgoingResponse> {
    const signal = AbortSignal.timeout(asked.timeoutMs ?? 10_000);
    try {
      return await follow(outside, asked, signal);
    } catch (error) {
      if (signal.aborted) throw new OutgoingError("time", { cause: error });
      if (error instanceof OutgoingError) throw error;
      throw new OutgoingError("network", { cause: error });
    }
  };
}

export const fetchOutgoing = createOutgoing({
  resolve: async (hostname) => {
    const found = await lookup(hostname, { all: true, verbatim: true });
    return found.map(({ address }) => address);
  },
  allowed: () => env().OUTGOING_ALLOW,
});

/** Whether an address could be asked at all, as far as its spelling tells; names are resolved later. */
export function isOutgoingUrl(text: string): boolean {
  try {
    const url = parseUrl(text);
    const literal = literalAddress(url);
    if (isAllowed(url, env().OUTGOING_ALLOW)) return true;
    return literal === null ? !isLocalName(url) : isPublicAddress(literal);
  } catch {
    return false;
  }
}

async function follow(outside: Outside, asked: OutgoingRequest, signal: AbortSignal) {
  let url = parseUrl(asked.url);
  let headers = asked.headers ?? {};
  const method = asked.method ?? "GET";
  const followed = method === "POST" ? withBody : withoutBody;
  for (let redirects = 0; ; redirects += 1) {
    const addresses = await pin(outside, url, signal);
    const response = await ask({ url, addresses, method, headers, body: asked.body, signal });
    const { location } = response.headers;
    if (!followed.has(response.statusCode ?? 0) || !location) {
      return answerOf(url, response, asked.maxBytes ?? 1024 * 1024);
    }
    response.destroy();
    if (redirects === maxRedirects) throw new OutgoingError("redirects");
    const next = parseUrl(location, url);
    if (next.origin !== url.origin) headers = withoutCredentials(headers);
    url = next;
  }
}

function parseUrl(text: string, base?: URL): URL {
  if (!URL.canParse(text, base)) throw new OutgoingError("url");
  const url = new URL(text, base);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || !url.hostname) {
    throw new OutgoingError("url");
  }
  return url;
}

/** The addresses to connect to; one that is not public refuses them all. */
async function pin({ resolve, allowed }: Outside, url: URL, signal: AbortSignal) {
  const free = isAllowed(url, allowed());
  if (!free && isLocalName(url)) throw new OutgoingError("address");
  const literal = literalAddress(url);
  const addresses = literal ? [literal] : await abortable(resolve(url.hostname), signal);
  if (addresses.length === 0) throw new OutgoingError("network");
  if (!free && !addresses.every(isPublicAddress)) {
    throw new OutgoingError("address");
  }
  return addresses;
}

function isAllowed({ hostname, port, protocol }: URL, allowed: readonly string[]): boolean {
  return allowed.includes(`${hostname}:${port || (protocol === "https:" ? 443 : 80)}`);
}

type Asked = {
  url: URL;
  addresses: string[];
  method: string;
  headers: Record<string, string>;
  body?: string | Buffer;
  signal: AbortSignal;
};

function ask({ url, addresses, method, headers, body, signal }: Asked): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method,
      // Brotli bombs are the cheapest to make; and what is not asked for is not decoded.
      headers: {
        "user-agent": "Cauce",
        ...headers,
        "accept-encoding": "gzip, deflate",
        ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
      },
      // A kept connection would go to an address of another check.
      agent: false,
      lookup: lookupIn(addresses),
      signal,
    });
    sent.once("response", resolve).once("error", reject).end(body);
  });
}

/** Knows no other addresses than those that were checked. */
function lookupIn(addresses: string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_hostname, options, done) => {
    if (options.all) return done(null, all);
    done(null, all[0]?.address ?? "", all[0]?.family);
  };
}

async function answerOf(url: URL, response: IncomingMessage, maxBytes: number) {
  const { body, truncated } = await readBody(response, maxBytes);
  const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
  return {
    ...{ url: url.href, status: response.statusCode ?? 0, body, truncated },
    headers: Object.fromEntries(headers) as Record<string, string>,
  };
}

function withoutCredentials(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(authorization|cookie|signature)$/i.test(name)),
  );
}

/** The resolver cannot be called off; nobody waits for it any longer. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
