import { door } from "@/lib/auth/doors";
import { readBytes } from "@/lib/core/endpoint";
import { methodsOf } from "@/lib/core/methods";
import { maxVector } from "@/lib/drafts/input";
import { syncDraft } from "@/lib/drafts/operations";
import { requireOctets, requireOwner } from "@/lib/drafts/service/request";

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = methodsOf({ POST: sync });

/** The Yjs state vector of what a desk has, for what it lacks. */
function sync(request: Request, { params }: RouteContext<"/api/v1/entries/[id]/sync">) {
  return door(async (actor) => {
    requireOctets(request);
    requireOwner(request, actor);
    const vector = new Uint8Array(await readBytes(request, maxVector));
    const lacking = await syncDraft(actor, { ...(await params), vector });
    return Response.json(lacking, { headers: { "cache-control": "no-store" } });
  });
}
