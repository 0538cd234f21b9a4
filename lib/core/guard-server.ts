import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server } from "node:http";

/**
 * What the server below Next leaves open. Next holds connections for ever that want to be upgraded at an
 * address without a route: without anybody who upgrades, Node answers them as any other. And no Request
 * of fetch can be a TRACE or of a Host that is none, which Next takes for faults: as another verb, they are
 * refused by every door.
 */
export function guardServer(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, server } = message as { request: IncomingMessage; server: Server };
    if (request.method === "TRACE" || !isPlace(request.headers.host)) request.method = "SEARCH";
    if (!isPlace(request.headers.host)) request.headers.host = "invalid";
    // The asterisk is for OPTIONS alone (RFC 9112, 3.2.4), and no address to Next.
    if (request.url === "*") request.url = "/*";
    if (server.listenerCount("upgrade") > 0) server.removeAllListeners("upgrade");
  });
}

const isPlace = (host: string | undefined) => host === undefined || URL.canParse(`http://${host}/`);
