import { endpoint } from "@/lib/auth/doors";
import { methodsOf } from "@/lib/core/methods";
import { dismissLoss, offerLoss } from "@/lib/drafts/operations";

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = methodsOf({
  PUT: endpoint(offerLoss),
  DELETE: endpoint(dismissLoss),
});
