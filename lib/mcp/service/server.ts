import "server-only";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import {
  CallToolRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  ReadResourceRequestSchema,
} from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { callOf } from "@/lib/api/registry";
import { hasScope } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { logError } from "@/lib/core/log";
import { problemOf } from "@/lib/core/result";
import type { Tool, ToolContext } from "../types";
import { ask } from "./call";
import { plainTools } from "./plain";
import { publishedOf, textTools } from "./texts";
import { uploadTool } from "./upload";

const tools: readonly Tool[] = [...plainTools, ...textTools, uploadTool];
const scheme = "cauce://entries/";

/** What one request of the protocol speaks to: nothing of it is kept, so any server answers the next. */
export function createServer(context: ToolContext): Server {
  const server = new Server(
    { name: "cauce", version: "1.0.0" },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );
  const offered = tools.filter((tool) => isFor(tool, context));
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: offered.map(describe) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = offered.find(({ name }) => name === params.name);
    return tool
      ? use(tool, context, params.arguments ?? {})
      : refuse(new AppError("not_found"), context);
  });
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }) =>
    listResources(context, params?.cursor),
  );
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [
      { uriTemplate: `${scheme}{id}`, name: "entry", title: "An entry", mimeType: "text/markdown" },
    ],
  }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const id = uri.startsWith(scheme) ? uri.slice(scheme.length) : "";
    const text = await inWords(context, () => publishedOf(context, id));
    return { contents: [{ uri, mimeType: "text/markdown", text }] };
  });
  return server;
}

const instructions =
  "A publishing site. Read a draft with `read_entry` before you change it, and give its `version` back: a change that starts from an older one is refused. Nothing is public before `publish_entry`.";

/** Strangers read; whoever has a key does what it was made for. Each call decides again when it is run. */
function isFor({ calls }: Tool, { actor }: ToolContext): boolean {
  return calls.every(
    ({ open, scope }) => open || (actor.kind !== "stranger" && hasScope(actor, scope)),
  );
}

function describe({ name, title, description, input, calls }: Tool) {
  const readOnlyHint = calls.every(({ kind }) => kind === "read");
  return {
    ...{ name, title, description },
    inputSchema: {
      ...z.toJSONSchema(input, { io: "input", unrepresentable: "any" }),
      type: "object" as const,
    },
    annotations: { title, readOnlyHint, destructiveHint: false, openWorldHint: false },
  };
}

async function use(tool: Tool, context: ToolContext, raw: Record<string, unknown>) {
  try {
    const { text, values } = await tool.run(context, raw);
    return { content: [{ type: "text" as const, text }], structuredContent: values };
  } catch (error) {
    return refuse(error, context);
  }
}

/** A refusal in words, which whoever speaks for a person can tell them or mend. */
function refuse(error: unknown, { actor }: ToolContext) {
  const text = wordsOf(error, actor.locale);
  return { isError: true, content: [{ type: "text" as const, text }] };
}

async function inWords<T>({ actor }: ToolContext, work: () => Promise<T>): Promise<T> {
  return work().catch((error) => {
    throw new Error(wordsOf(error, actor.locale));
  });
}

function wordsOf(error: unknown, locale: ToolContext["actor"]["locale"]): string {
  const problem = problemOf(error, locale);
  if (!problem) return `Unexpected (${logError("mcp", error)})`;
  const issues = problem.issues.map(({ path, message }) => `${path}: ${message}`);
  return [`${problem.message} (${problem.code})`, ...issues].join("\n");
}

/** What is published, to be read as Markdown. */
async function listResources(context: ToolContext, after?: string) {
  const page = { status: "published", limit: 50, ...(after && { after }) };
  const { items, next } = await inWords(context, () => ask(context, callOf("entries.list"), page));
  const resources = (items as { id: string; title: string; excerpt: string }[]).map((entry) => ({
    uri: scheme + entry.id,
    name: entry.title,
    description: entry.excerpt,
    mimeType: "text/markdown",
  }));
  return { resources, ...(typeof next === "string" && { nextCursor: next }) };
}
