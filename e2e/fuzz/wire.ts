import { connect } from "node:net";
import type { Heard, Sent } from "./types";

/** Milliseconds after which whoever has not answered hangs. */
const patience = 20_000;

/** Sends bytes as they are, and hears until the connection ends. */
export function send(site: string, sent: Sent): Promise<Heard> {
  const { hostname, port, host } = new URL(site);
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ ...read(Buffer.concat(chunks)), took: performance.now() - begun });
    };
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error("No answer"));
    }, patience);
    socket.on("data", (chunk) => {
      chunks.push(chunk);
      // Streams of events have no end of their own; "100 Continue" may come before their head.
      if (chunks.length < 3 && /\ncontent-type: text\/event-stream/i.test(String(chunk))) end();
    });
    socket.once("error", end).once("close", end);
    socket.write(sent.raw ?? bytesOf(sent, host));
    // Who cuts is heard no more; others wait for the answer with the line open.
    if (sent.raw || sent.cut) socket.end();
  });
}

function bytesOf({ method, path, headers, body, cut }: Sent, host: string): Buffer {
  const bytes = body === undefined ? null : Buffer.from(body);
  const named = (name: string) => headers.some(([one]) => one.toLowerCase() === name);
  const all = [
    ...(named("host") ? [] : [["Host", host]]),
    ...headers,
    ["Connection", "close"],
    ...(bytes && !named("content-length") && !named("transfer-encoding")
      ? [["Content-Length", String(bytes.length + (cut ? 10 : 0))]]
      : []),
  ];
  const fields = all.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const head = `${method} ${path} HTTP/1.1\r\n${fields}\r\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), ...(bytes ? [bytes] : [])]);
}

function read(bytes: Buffer): Pick<Heard, "status" | "head" | "text"> {
  const all = bytes
    .toString("latin1")
    .replace(/^HTTP\/1\.1 1\d\d [^\n]*\r\n(?:[^\n]+\r\n)*\r\n/, "");
  const end = all.indexOf("\r\n\r\n");
  const head = end < 0 ? all : all.slice(0, end);
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1] ?? 0);
  return {
    status,
    head,
    text: Buffer.from(end < 0 ? "" : all.slice(end + 4), "latin1").toString(),
  };
}
