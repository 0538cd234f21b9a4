import { endpoint } from "@/lib/auth/doors";
import { signInAgain } from "@/lib/auth/operations/sign-in-again";
import { methodsOf } from "@/lib/core/methods";

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = methodsOf({
  POST: endpoint(signInAgain),
});
