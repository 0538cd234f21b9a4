import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { db } from "@/db/client";
import type { BlobFacts } from "@/db/schema";
import { type Actor, personId } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import {
  type Around,
  type Operation,
  operation,
  parseInput,
  requireScope,
} from "@/lib/core/operation";
import { cropMediaInput } from "../input";
import { bytesOf, changeBytes, lockMedia, type MediaRow } from "../mutations";
import { insertBlob } from "../mutations/blobs";
import { focalIn } from "../mutations/focal";
import { authorize, canEdit, canUpload } from "../policy";
import { loadMediaRow } from "../queries/rows";
import { cutPicture, isCuttable } from "../service/cut";
import { blobSource } from "../service/source";
import type { Crop } from "../types";
import { type Changed, changedTags, recordChange } from "./changed";

type Wanted = z.output<typeof cropMediaInput>;

/**
 * Shows a part of a picture in place of the whole, which is kept; null shows all of it again. The
 * picture is cut before the transaction begins, so that no connection waits for it.
 */
export const cropMedia: Operation<typeof cropMediaInput, Changed> = Object.assign(
  async (actor: Actor, raw: unknown, around?: Around<Changed>) => {
    requireScope(actor, "media");
    authorize(actor, canUpload(actor));
    const { id, crop } = parseInput(cropMediaInput, raw, actor);
    const file = await loadMediaRow(db, id);
    authorize(actor, canEdit(actor, file));
    return storeCut(actor, { id, seen: file.blobId, cut: crop && (await cut(file, crop)) }, around);
  },
  { operationName: "media.crop", scope: "media" as const, input: cropMediaInput },
);

type Cut = { crop: Crop; facts: BlobFacts; bytes: Buffer };

async function cut(file: MediaRow, crop: NonNullable<Wanted["crop"]>): Promise<Cut> {
  const whole = file.whole ?? file;
  if (!isCuttable(file)) throw new AppError("invalid", { field: "crop", key: "notCuttable" });
  const fits =
    crop.left + crop.width <= (whole.width ?? 0) && crop.top + crop.height <= (whole.height ?? 0);
  if (!fits) throw new AppError("invalid", { field: "crop", key: "outsidePicture" });
  const source = blobSource(file.wholeBlobId ?? file.blobId, whole.size);
  const { bytes, ...measures } = await cutPicture(
    await source.read(0, whole.size),
    crop,
    whole.mimeType,
  );
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const facts = {
    mimeType: whole.mimeType,
    size: bytes.length,
    sha256,
    duration: null,
    ...measures,
  };
  return { crop, facts, bytes };
}

const storeCut = operation({
  name: "media.crop",
  scope: "media",
  input: z.custom<{ id: string; seen: string; cut: Cut | null }>(),
  run: async ({ actor, tx }, { id, seen, cut: made }) => {
    const before = await lockMedia(tx, id);
    authorize(actor, canEdit(actor, before));
    if (before.blobId !== seen) throw new AppError("conflict", { key: "mediaChanged" });
    const whole = {
      facts: before.whole ?? factsOf(before),
      blobId: before.wholeBlobId ?? before.blobId,
    };
    const shown = made
      ? { ...made.facts, blobId: await insertBlob(tx, made.bytes), crop: made.crop }
      : { ...whole.facts, blobId: whole.blobId, crop: null };
    const kept = made
      ? { wholeBlobId: whole.blobId, whole: whole.facts }
      : { wholeBlobId: null, whole: null };
    const after = {
      ...shown,
      ...kept,
      filename: before.filename,
      ...focalIn(before, made?.crop ?? null),
    };
    return recordChange(tx, await changeBytes(tx, { before, after, by: personId(actor) }), before);
  },
  tags: changedTags,
});

function factsOf(row: MediaRow): BlobFacts {
  const { mimeType, size, sha256, width, height, duration, placeholder } = bytesOf(row);
  return { mimeType, size, sha256, width, height, duration, placeholder };
}
