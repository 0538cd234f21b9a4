import "server-only";
import { AppError } from "@/lib/core/errors";
import { requireScope } from "@/lib/core/operation";
import { authorize, canUpload } from "@/lib/media/policy";
import { areaOf, innerOf } from "../../queries/tree";
import type { Call } from "../../types";

/** Refuses what a key was not made for, and to touch the shelves that the site itself has. */
export function requireWriting({ actor }: Call, path: string): void {
  const area = areaOf(path);
  authorize(actor, canUpload(actor));
  requireScope(actor, area === "media" ? "media" : "write");
  const inner = innerOf(path);
  const depth = inner === "" ? 0 : inner.split("/").length;
  if (!area || depth < (area === "media" ? 1 : 2)) throw new AppError("forbidden");
}
