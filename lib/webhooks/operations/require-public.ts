import "server-only";
import { AppError } from "@/lib/core/errors";
import { isOutgoingUrl } from "@/lib/core/outgoing/fetch";

/** Says so at once where the spelling already tells; what a name stands for is checked at each try. */
export function requirePublic(url: string): void {
  if (!isOutgoingUrl(url)) throw new AppError("invalid", { key: "notPublicAddress", field: "url" });
}
