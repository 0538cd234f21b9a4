import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type Message = { headers: IncomingHttpHeaders; body: string };

export type Receiver = {
  /** `host:port`, as the site's OUTGOING_ALLOW wants it. */
  place: string;
  url: string;
  /** Everything that came, in order. */
  got: Message[];
  close: () => void;
};

/** A program elsewhere that takes in webhooks; `answer` gives the status for each. */
export async function startReceiver(answer: (message: Message) => number): Promise<Receiver> {
  const got: Message[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const message = { headers: request.headers, body };
    got.push(message);
    response.writeHead(answer(message)).end();
  });
  // Who is killed while sending ends in the middle of a request.
  server.on("clientError", (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { place, url: `http://${place}/in`, got, close };
}
