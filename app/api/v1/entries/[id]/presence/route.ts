import { endpoint } from "@/lib/auth/doors";
import { methodsOf } from "@/lib/core/methods";
import { tellPresence } from "@/lib/drafts/operations";

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = methodsOf({
  POST: endpoint(tellPresence, { quiet: true }),
});
