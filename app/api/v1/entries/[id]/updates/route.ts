import { after } from "next/server";
import { door } from "@/lib/auth/doors";
import { readBytes } from "@/lib/core/endpoint";
import { AppError } from "@/lib/core/errors";
import { methodsOf } from "@/lib/core/methods";
import { maxUpdate } from "@/lib/drafts/input";
import { foldEvery } from "@/lib/drafts/mutations/follow-up";
import { applyUpdate } from "@/lib/drafts/operations";
import { requireOctets, requireOwner } from "@/lib/drafts/service/request";
import { drainJobs } from "@/lib/jobs/worker";

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = methodsOf({ POST: receive });

/**
 * A change of a draft: four bytes that tell how long the state vector is of what its author had seen,
 * that vector, and the Yjs update.
 */
function receive(request: Request, { params }: RouteContext<"/api/v1/entries/[id]/updates">) {
  return door(async (actor) => {
    requireOctets(request);
    requireOwner(request, actor);
    const body = await readBytes(request, maxUpdate);
    const length = body.length >= 4 ? body.readUInt32BE(0) : Number.POSITIVE_INFINITY;
    if (length > body.length - 4) throw new AppError("malformed", { key: "updateUnreadable" });
    const knows = length > 0 ? new Uint8Array(body.subarray(4, 4 + length)) : null;
    const update = new Uint8Array(body.subarray(4 + length));
    const ack = await applyUpdate(actor, { ...(await params), update, knows });
    if (ack.version % foldEvery === 0) after(() => drainJobs().then(() => {}));
    return Response.json(ack, { headers: { "cache-control": "no-store" } });
  });
}
