import "server-only";
import { connection } from "next/server";
import { stranger } from "./actor";
import { problemResponse } from "./endpoint";
import { AppError } from "./errors";

const names = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Name = (typeof names)[number];
// biome-ignore lint/suspicious/noExplicitAny: each route knows its own parameters
type Handler = (request: Request, context: any) => Response | Promise<Response>;
type Methods = Record<Name | "OPTIONS", Handler>;

/**
 * All the methods of an address, for a route to export: those it has, and for the others 405 with Allow
 * (RFC 9110, 15.5.6), which Next leaves out. HEAD follows GET by Next.
 */
export function methodsOf(handlers: Partial<Record<Name, Handler>>): Methods {
  const allow = allowed(handlers);
  const refuse = async () => {
    await connection();
    const response = problemResponse(new AppError("method_not_allowed"), {
      ...stranger,
      locale: "en",
    });
    response.headers.set("allow", allow);
    return response;
  };
  const known = names.map((name) => [name, handlers[name] ?? refuse] as const);
  const tell = () => new Response(null, { status: 204, headers: { allow } });
  return { ...(Object.fromEntries(known) as Record<Name, Handler>), OPTIONS: tell };
}

function allowed(handlers: Partial<Record<Name, Handler>>): string {
  const own = names.filter((name) => handlers[name]);
  return [...own, ...(handlers.GET ? ["HEAD"] : []), "OPTIONS"].join(", ");
}
