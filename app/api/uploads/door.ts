import { currentCaller } from "@/lib/auth/queries";
import { type Actor, stranger } from "@/lib/core/actor";
import { problemResponse } from "@/lib/core/endpoint";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { mayComeIn } from "@/lib/core/http";
import { requireScope } from "@/lib/core/operation";
import { tusAbilities, tusHeaders, tusStatus } from "@/lib/uploads/present";

/** The proxy, which checks the origin elsewhere, would cut a body: so it is checked here. */
export async function answerTus(
  request: Request,
  work: (actor: Actor) => Promise<Response>,
): Promise<Response> {
  let actor: Actor = stranger;
  try {
    if (request.headers.get("tus-resumable") !== tusHeaders["tus-resumable"]) return otherVersion();
    actor = await currentCaller();
    if (!mayComeIn(request.method, request.headers, env().SITE_URL)) {
      throw new AppError("forbidden");
    }
    requireScope(actor, "media");
    return await work(actor);
  } catch (error) {
    return refusal(error, actor, request.method);
  }
}

/** Without Tus-Resumable, as the protocol asks of OPTIONS. */
export function tellAbilities(): Response {
  return new Response(null, { status: 204, headers: { ...tusHeaders, ...tusAbilities } });
}

function otherVersion(): Response {
  const headers = { ...tusHeaders, "tus-version": tusAbilities["tus-version"] };
  return new Response(null, { status: 412, headers });
}

function refusal(error: unknown, actor: Actor, method: string): Response {
  const response = problemResponse(error, actor);
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(tusHeaders)) headers.set(name, value);
  const body = method === "HEAD" ? null : response.body;
  return new Response(body, { status: tusStatus(error) ?? response.status, headers });
}
