import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { media } from "@/db/schema";
import type { DemoMedium } from "@/db/seed";
import { system } from "@/lib/core/actor";
import { uploadMedia } from "@/lib/media/operations";
import type { Brought } from "./install";

/** Takes each file of the demo into the library, unless an interrupted start did so already. */
export async function bringMedia(list: DemoMedium[]): Promise<Brought["media"]> {
  const brought: Brought["media"] = new Map();
  const queue = [...list];
  const worker = async () => {
    for (let medium = queue.shift(); medium; medium = queue.shift()) {
      brought.set(medium.name, (await findMedium(medium.name)) ?? (await upload(medium)));
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  return brought;
}

async function findMedium(filename: string) {
  const [row] = await db
    .select({ id: media.id, kind: media.kind })
    .from(media)
    .where(and(eq(media.filename, filename), isNull(media.createdBy)));
  return row;
}

async function upload(medium: DemoMedium) {
  const bytes = await medium.read();
  const input = { filename: medium.name, alt: medium.alt, bytes };
  const { id, kind } = await uploadMedia(system, input);
  return { id, kind };
}
