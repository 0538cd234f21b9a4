import { currentCaller } from "@/lib/auth/queries";
import { type Actor, stranger } from "@/lib/core/actor";
import { problemResponse } from "@/lib/core/endpoint";
import { methodsOf } from "@/lib/core/methods";
import { requireScope } from "@/lib/core/operation";
import { readWholePicture } from "@/lib/media/queries/whole";

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = methodsOf({ GET: show });

async function show(_: Request, { params }: { params: Promise<{ id: string }> }) {
  let actor: Actor = stranger;
  try {
    actor = await currentCaller();
    requireScope(actor, "read");
    const picture = await readWholePicture(actor, await params);
    return new Response(new Uint8Array(picture), {
      headers: {
        "content-type": "image/webp",
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    return problemResponse(error, actor);
  }
}
