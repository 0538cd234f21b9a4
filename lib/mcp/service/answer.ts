import "server-only";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { readBytes } from "@/lib/core/endpoint";
import { AppError } from "@/lib/core/errors";
import type { ToolContext } from "../types";
import { createServer } from "./server";

/** Bytes of a request: a file of 4 MB in base64, and what is said of it. */
const maxBody = 6 * 1024 * 1024;

/** Answers one message of the protocol (streamable HTTP, without sessions) in JSON. */
export async function answer(request: Request, context: ToolContext): Promise<Response> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? "")) {
    throw new AppError("unsupported");
  }
  const parsedBody = parse((await readBytes(request, maxBody)).toString("utf8"));
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  const server = createServer(context);
  await server.connect(transport);
  try {
    const response = await transport.handleRequest(request, { parsedBody });
    const headers = new Headers(response.headers);
    headers.set("cache-control", "no-store");
    return new Response((await response.text()) || null, { status: response.status, headers });
  } finally {
    await server.close();
  }
}

/** One message: the protocol has none in lists any more, and many in one would be work without a bound. */
function parse(text: string): unknown {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new AppError("malformed");
  }
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("malformed", { cause });
  }
}
