import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { createGunzip, createInflate } from "node:zlib";
import { OutgoingError } from "./error";

/** The first `maxBytes` of an answer, decoded; a bomb is cut off while it unfolds. */
export async function readBody(response: IncomingMessage, maxBytes: number) {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of decoded(response)) {
      chunks.push(chunk as Buffer);
      size += chunk.length;
      if (size > maxBytes) break;
    }
  } finally {
    response.destroy();
  }
  return { body: Buffer.concat(chunks).subarray(0, maxBytes), truncated: size > maxBytes };
}

function decoded(response: IncomingMessage): Readable {
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (encoding === "identity" || encoding === "") return response;
  if (encoding !== "gzip" && encoding !== "deflate") throw new OutgoingError("encoding");
  const decoder = encoding === "gzip" ? createGunzip() : createInflate();
  response.once("error", (error) => decoder.destroy(error));
  return response.pipe(decoder);
}
