import "server-only";
import { type Actor, personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";

export function requireOctets(request: Request): void {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/octet-stream\b/i.test(type)) throw new AppError("unsupported");
}

/**
 * A desk tells whose text it sends: in a browser where somebody else has signed in meanwhile, it is
 * not sent as theirs.
 */
export function requireOwner(request: Request, actor: Actor): void {
  const owner = request.headers.get("x-written-by");
  if (owner !== null && owner !== personId(actor)) {
    throw new AppError("unauthenticated", { key: "otherPerson" });
  }
}
