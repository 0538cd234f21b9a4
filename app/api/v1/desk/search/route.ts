import { reader } from "@/lib/auth/doors";
import { methodsOf } from "@/lib/core/methods";
import { searchDesk } from "@/lib/desk/queries/search";

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = methodsOf({ GET: reader(searchDesk) });
