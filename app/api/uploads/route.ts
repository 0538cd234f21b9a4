import { reader } from "@/lib/auth/doors";
import { methodsOf } from "@/lib/core/methods";
import { beginUpload } from "@/lib/uploads/operations";
import { expiryHeaders, tusHeaders, uploadUrl } from "@/lib/uploads/present";
import { listUnfinished } from "@/lib/uploads/queries";
import { readCreation } from "@/lib/uploads/service/protocol";
import { answerTus, tellAbilities } from "./door";

export const { DELETE, GET, PATCH, POST, PUT } = methodsOf({
  GET: reader(listUnfinished),
  POST: (request) => answerTus(request, (actor) => begin(request, actor)),
});

export const OPTIONS = tellAbilities;

async function begin(request: Request, actor: Parameters<typeof beginUpload>[0]) {
  const { id, expiresAt } = await beginUpload(actor, readCreation(request.headers));
  const headers = { ...tusHeaders, ...expiryHeaders(expiresAt), location: uploadUrl(id) };
  return new Response(null, { status: 201, headers });
}
