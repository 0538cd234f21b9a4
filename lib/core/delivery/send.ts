import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type DeliveredFile, type Delivery, type DeliveryRequest, planDelivery } from "./plan";

/** The head is sent once the first piece is there: what fails before can still be told as it is. */
export async function sendDelivery(
  response: ServerResponse,
  { status, headers }: Delivery,
  pieces: AsyncGenerator<Uint8Array>,
): Promise<void> {
  const first = await pieces.next();
  response.writeHead(status, headers);
  if (first.done) return void response.end();
  const body = Readable.from(startingWith(first.value, pieces), { highWaterMark: 1 });
  await pipeline(body, response);
}

/**
 * Answers a request of `pages/api` with a file that lies in memory: conditions, ranges, digest and
 * name as `planDelivery` has them. `more` are headers of the caller's, which prevail.
 */
export async function sendBytes(
  request: Pick<IncomingMessage, "method" | "headers" | "url">,
  response: ServerResponse,
  file: Omit<DeliveredFile, "size" | "sha256"> & { bytes: Uint8Array },
  more: Record<string, string> = {},
): Promise<void> {
  const delivery = planBytes(file, request);
  const headers = { ...delivery.headers, ...more };
  await sendDelivery(response, { ...delivery, headers }, cut(file.bytes, delivery));
}

/** What a request for a file that lies in memory is answered with, and what the file is known by. */
export function planBytes(
  { bytes, ...file }: Omit<DeliveredFile, "size" | "sha256"> & { bytes: Uint8Array },
  request: DeliveryRequest,
) {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const size = bytes.length;
  return { ...planDelivery({ ...file, size, sha256 }, request), size, sha256 };
}

async function* cut(bytes: Uint8Array, { parts }: Delivery): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    yield "text" in part ? Buffer.from(part.text) : bytes.subarray(part.start, part.end + 1);
  }
}

async function* startingWith<T>(first: T, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}
