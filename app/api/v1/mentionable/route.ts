import { reader } from "@/lib/auth/doors";
import { findMentionable } from "@/lib/comments/queries";
import { methodsOf } from "@/lib/core/methods";

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = methodsOf({
  GET: reader(findMentionable),
});
