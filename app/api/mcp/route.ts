import { door, tellChannels } from "@/lib/auth/doors";
import { methodsOf } from "@/lib/core/methods";
import { answer } from "@/lib/mcp/service/answer";

const message = (request: Request) =>
  door((actor) => answer(request, { actor, afterChange: tellChannels }));

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ POST: message });
