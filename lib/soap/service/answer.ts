import "server-only";
import { present } from "@/lib/api/definition";
import { callOf } from "@/lib/api/registry";
import type { Actor } from "@/lib/core/actor";
import { readBytes } from "@/lib/core/endpoint";
import { AppError } from "@/lib/core/errors";
import { logError } from "@/lib/core/log";
import { problemOf } from "@/lib/core/result";
import { exactMarkdown } from "@/lib/documents/markdown/exact";
import type { Document } from "@/lib/documents/types";
import { writeFault, writeResponse } from "../present/envelope";
import { type Asked, type Fault, type Version, versions } from "../types";
import { readEnvelope, SoapFault } from "./read";

const maxBody = 64 * 1024;
type Values = Record<string, unknown>;

/** Answers one message. Whoever asks, it is as a stranger: the bridge has what is published. */
export async function answer(request: Request, { locale }: Pick<Actor, "locale">) {
  const actor: Actor = { kind: "stranger", locale };
  requireType(request.headers.get("content-type") ?? "");
  const text = (await readBytes(request, maxBody)).toString("utf8");
  let version: Version = "1.1";
  try {
    const message = readEnvelope(text);
    version = message.version;
    const values = await run(message.asked, actor, version);
    return reply(version, 200, writeResponse(version, message.asked.operation, values));
  } catch (error) {
    if (error instanceof AppError && error.code === "malformed") throw error;
    if (error instanceof SoapFault) version = error.version;
    const fault = faultOf(error, actor);
    return reply(version, statusOf(fault, version), writeFault(version, fault));
  }
}

function requireType(type: string): void {
  const known = /^(text\/xml|application\/soap\+xml)\s*(;|$)/i.test(type);
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(type)?.[1] ?? "utf-8";
  if (!known || !/^utf-?8$/i.test(charset)) throw new AppError("unsupported");
}

function run({ operation, members }: Asked, actor: Actor, version: Version): Promise<Values> {
  switch (operation) {
    case "ListEntries":
      return list(actor, members);
    case "GetEntry":
      return get(actor, members);
    case "Search":
      return search(actor, members);
    default:
      throw new SoapFault("Sender", version, `There is no operation ${operation}`);
  }
}

async function list(actor: Actor, members: Values): Promise<Values> {
  const { items, next } = await ask("entries.list", actor, members);
  return { entry: (items as Values[]).map(entryOf), next };
}

async function get(actor: Actor, members: Values): Promise<Values> {
  const found = await ask("entries.get", actor, members);
  const addressOf = (id: string) => `media:${id}`;
  return {
    entry: entryOf(found),
    markdown: exactMarkdown(found.document as Document, { addressOf }),
  };
}

async function search(actor: Actor, members: Values): Promise<Values> {
  const { items, ...page } = await ask("entries.search", actor, members);
  return { ...page, found: items };
}

async function ask(key: string, actor: Actor, raw: Values): Promise<Values> {
  const call = callOf(key);
  const output = await call.run(actor, raw);
  if (output === null) throw new AppError("not_found");
  return present(call, output) as Values;
}

const entryOf = ({ author, terms, ...entry }: Values): Values => ({
  ...entry,
  author: (author as { name: string } | null)?.name ?? null,
  term: (terms as { name: string }[]).map(({ name }) => name),
});

function faultOf(error: unknown, { locale }: Actor): Fault {
  if (error instanceof SoapFault) {
    return { code: error.code, reason: error.message, locale: "en", issues: [] };
  }
  const problem = problemOf(error, locale);
  if (!problem) {
    const reason = `Unexpected (${logError("soap", error)})`;
    return { code: "Receiver", reason, locale: "en", issues: [] };
  }
  const code = problem.code === "unavailable" ? "Receiver" : "Sender";
  return { code, reason: problem.message, locale, issues: problem.issues };
}

/** SOAP 1.1 (6.2) answers every fault with 500; SOAP 1.2 (Part 2, 7.5.2.2) what the sender did with 400. */
const statusOf = ({ code }: Fault, version: Version) =>
  version === "1.2" && code === "Sender" ? 400 : 500;

const reply = (version: Version, status: number, body: string) =>
  new Response(body, {
    status,
    headers: {
      "content-type": `${versions[version].type}; charset=utf-8`,
      "cache-control": "no-store",
      vary: "Accept-Language",
    },
  });
