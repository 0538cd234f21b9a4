import { door } from "@/lib/auth/doors";
import { isStill } from "@/lib/auth/queries";
import { methodsOf } from "@/lib/core/methods";
import { requireScope } from "@/lib/core/operation";
import { getDraftToFollow } from "@/lib/drafts/queries";
import { streamOf } from "@/lib/drafts/service/stream";

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = methodsOf({ GET: follow });

/** The draft as it changes; `Last-Event-ID` or `since` is the version that the desk has. */
function follow(request: Request, { params }: RouteContext<"/api/v1/entries/[id]/live">) {
  return door(async (actor) => {
    requireScope(actor, "read");
    const { id } = await params;
    const version = await getDraftToFollow(actor, id);
    const told =
      request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("since");
    const since = Math.min(Number.parseInt(told ?? "", 10) || version, version);
    const mayStay = () => isStill(actor, request.headers);
    return new Response(streamOf({ id, since, mayStay }), {
      headers: {
        "content-type": "text/event-stream",
        // A proxy or a compressor that gathers bytes would hold each event back.
        "cache-control": "private, no-store, no-transform",
        "x-accel-buffering": "no",
      },
    });
  });
}
