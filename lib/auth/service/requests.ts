import "server-only";
import { stranger } from "@/lib/core/actor";
import { problemResponse } from "@/lib/core/endpoint";
import { AppError, type ErrorCode } from "@/lib/core/errors";

const ways = new Set(["password", "link"]);

/** Opens a handler of next-auth to what it knows; anything else it would take for a fault of ours. */
export function onlyKnown<R extends Request>(handler: (request: R) => Promise<Response>) {
  return async (request: R): Promise<Response> => {
    const code = await complaintOf(request);
    return code ? problemResponse(new AppError(code), stranger) : handler(request);
  };
}

async function complaintOf(request: Request): Promise<ErrorCode | null> {
  const { pathname } = new URL(request.url);
  const [verb = "", way, ...rest] = pathname.split("/").slice(3);
  const isPost = request.method === "POST";
  if (rest.length > 0) return "not_found";
  if (way !== undefined && !ways.has(way)) return "not_found";
  if (way === undefined && (verb === "callback" || (verb === "signin" && isPost)))
    return "not_found";
  return isPost && !(await isReadable(request)) ? "malformed" : null;
}

/** Bodies are JSON or forms, and next-auth takes them to be what their type tells. */
async function isReadable(request: Request): Promise<boolean> {
  const type = request.headers.get("content-type") ?? "";
  try {
    if (/application\/json/i.test(type)) {
      const value = await request.clone().json();
      return typeof value === "object" && value !== null && !Array.isArray(value);
    }
    if (/form/i.test(type)) await request.clone().formData();
    return true;
  } catch {
    return false;
  }
}
