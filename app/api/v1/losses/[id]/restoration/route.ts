import { endpoint } from "@/lib/auth/doors";
import { methodsOf } from "@/lib/core/methods";
import { restoreLoss } from "@/lib/drafts/operations";

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = methodsOf({ PUT: endpoint(restoreLoss) });
