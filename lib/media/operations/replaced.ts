import "server-only";
import type { Executor } from "@/db/client";
import { etagOf } from "@/lib/core/delivery/plan";
import { settingsTag } from "@/lib/settings/tags";
import type { Placed } from "../mutations/place";
import { findUses } from "../queries/uses";
import { mediaTag, pictureTag } from "../tags";
import { tagsOfUses } from "./update";

/** What is out of date once a file has come: nothing, unless another one was in its place. */
export async function tagsOfPlaced(executor: Executor, { before }: Placed): Promise<string[]> {
  if (!before) return [];
  const uses = await findUses(executor, before.id);
  return [mediaTag(before.id), pictureTag(etagOf(before)), settingsTag, ...tagsOfUses(uses)];
}
