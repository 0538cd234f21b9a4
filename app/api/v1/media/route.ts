import { answerAt, runChange } from "@/lib/api/rest/answer";
import { replyType } from "@/lib/api/rest/present";
import { findCalls } from "@/lib/api/rest/route";
import { shared } from "@/lib/auth/doors";
import { currentCaller } from "@/lib/auth/queries";
import { type Actor, stranger } from "@/lib/core/actor";
import { problemResponse } from "@/lib/core/endpoint";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { mayComeIn } from "@/lib/core/http";
import { requireScope } from "@/lib/core/operation";
import { authorize, canUpload } from "@/lib/media/policy";
import { readUpload } from "@/lib/media/service/request";

// The proxy, which knows other origins elsewhere, does not come here.
const answer = shared((request) => answerAt(request, ["media"]));
const receive = shared(receiveUpload);

export {
  answer as DELETE,
  answer as GET,
  answer as OPTIONS,
  answer as PATCH,
  answer as PUT,
  receive as POST,
};

/** The proxy, which checks the origin elsewhere, would cut a long body: so it is checked here. */
async function receiveUpload(request: Request): Promise<Response> {
  let actor: Actor = stranger;
  try {
    actor = await currentCaller();
    if (!mayComeIn("POST", request.headers, env().SITE_URL)) throw new AppError("forbidden");
    requireScope(actor, "media");
    authorize(actor, canUpload(actor));
    const call = findCalls(["media"])?.calls.find(({ method }) => method === "POST");
    if (!call) throw new AppError("not_found");
    const asked = { request, actor, call, type: replyType(request) };
    return await runChange(asked, await readUpload(request, actor.locale));
  } catch (error) {
    return problemResponse(error, actor);
  }
}
