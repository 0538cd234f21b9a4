import { headers } from "next/headers";
import { door, tellChannels } from "@/lib/auth/doors";
import { isStill } from "@/lib/auth/queries";
import { methodsOf } from "@/lib/core/methods";
import { answer } from "@/lib/graphql/service/server";

const query = (request: Request) =>
  door(async (actor) => {
    const sent = new Headers(await headers());
    return answer(request, {
      actor,
      afterChange: tellChannels,
      mayStay: () => isStill(actor, sent),
    });
  });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: query, POST: query });
