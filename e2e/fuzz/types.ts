/** One request as it goes over the wire. */
export type Sent = {
  door: string;
  method: string;
  /** As it stands in the request line. */
  path: string;
  headers: [name: string, value: string][];
  body?: Buffer | string;
  /** In the place of all of it: bytes that need be no HTTP at all. */
  raw?: Buffer;
  /** Announces more than it sends, and ends. */
  cut?: boolean;
};

export type Heard = {
  /** 0 where the connection was closed without an answer. */
  status: number;
  head: string;
  text: string;
  /** Milliseconds until the end. */
  took: number;
};

/** Who asks: what is added to each request. */
export type Caller = { name: string; headers: [string, string][]; basic: [string, string][] };

/** What there is on the site to ask for. */
export type World = {
  url: string;
  ids: string[];
  /** Addresses of pages and files, as they are reached. */
  paths: string[];
  openapi: Record<string, unknown>;
  introspection: unknown;
  tools: { name: string; inputSchema: Record<string, unknown> }[];
  /** Ids of server actions. */
  actions: string[];
};
