import "server-only";
import type { Asking, Cors } from "./cors";
import { logError } from "./log";
import { isAway } from "./outage";

/** An answer with what it tells pages of other origins; one that only asks for leave gets just that. */
export async function share(
  request: Request,
  look: (request: Asking) => Promise<Cors>,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  const { headers, preflight } = await look(request).catch((error): Cors => {
    if (!isAway(error)) logError("cors", error);
    return { headers: {}, preflight: false };
  });
  if (preflight) return new Response(null, { status: 204, headers });
  const response = await answer();
  for (const [name, value] of Object.entries(headers)) response.headers.append(name, value);
  return response;
}
