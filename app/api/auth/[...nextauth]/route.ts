import { handlers } from "@/lib/auth/service/next-auth";
import { onlyKnown } from "@/lib/auth/service/requests";

export const GET = onlyKnown(handlers.GET);
export const POST = onlyKnown(handlers.POST);
