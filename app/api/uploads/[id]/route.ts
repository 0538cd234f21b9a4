import { reader } from "@/lib/auth/doors";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { methodsOf } from "@/lib/core/methods";
import { appendUpload, endUpload, finishUpload } from "@/lib/uploads/operations";
import { expiryHeaders, progressHeaders, tusHeaders } from "@/lib/uploads/present";
import { getUpload } from "@/lib/uploads/queries";
import { readPiece } from "@/lib/uploads/service/protocol";
import { answerTus, tellAbilities } from "../door";

type Context = { params: Promise<{ id: string }> };
type Work = (actor: Actor, id: string, request: Request) => Promise<Response>;

const door = (work: Work) => async (request: Request, context: Context) => {
  const { id } = await context.params;
  return answerTus(request, (actor) => work(actor, id, request));
};

const tell: Work = async (actor, id) => {
  let state = await getUpload(actor, { id });
  if (state.offset === state.length && !state.media) {
    await finishUpload(actor, { id });
    state = await getUpload(actor, { id });
  }
  return new Response(null, { status: 200, headers: progressHeaders(state) });
};

const append: Work = async (actor, id, request) => {
  const { offset, expiresAt } = await appendUpload(actor, { id, ...(await readPiece(request)) });
  const headers = { ...tusHeaders, ...expiryHeaders(expiresAt), "upload-offset": String(offset) };
  return new Response(null, { status: 204, headers });
};

const end: Work = async (actor, id) => {
  await endUpload(actor, { id });
  return new Response(null, { status: 204, headers: tusHeaders });
};

/** For senders that know no PATCH and no DELETE (tus 1.0.0, X-HTTP-Method-Override). */
const override: Work = async (actor, id, request) => {
  const method = request.headers.get("x-http-method-override");
  if (method === "PATCH") return append(actor, id, request);
  if (method === "DELETE") return end(actor, id, request);
  throw new AppError("method_not_allowed");
};

export const { GET, PATCH, DELETE, POST, PUT } = methodsOf({
  GET: reader(getUpload),
  PATCH: door(append),
  DELETE: door(end),
  POST: door(override),
});

export const HEAD = door(tell);
export const OPTIONS = tellAbilities;
