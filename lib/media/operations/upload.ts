import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import {
  type Around,
  type Operation,
  operation,
  parseInput,
  requireScope,
} from "@/lib/core/operation";
import { uploadMediaInput } from "../input";
import { placeFile } from "../mutations/place";
import { authorize, canUpload } from "../policy";
import { presentMedia } from "../present";
import { type Examined, examineFile } from "../service/examine";
import { memorySource } from "../service/source";
import { type MediaView, maxWholeSize } from "../types";

/**
 * Takes a whole file into the library. An operation like any other, but for one thing: it reads and
 * cleans the file before its transaction begins, so that no connection waits for a picture.
 */
export const uploadMedia: Operation<typeof uploadMediaInput, MediaView> = Object.assign(
  async (actor: Actor, raw: unknown, around?: Around<MediaView>) => {
    requireScope(actor, "media");
    authorize(actor, canUpload(actor));
    const { bytes, ...input } = parseInput(uploadMediaInput, raw, actor);
    const came = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (came.length > maxWholeSize) {
      throw new AppError("too_large", { field: "file", key: "fileTooLarge" });
    }
    const examined = await examineFile(memorySource(came), input);
    return storeMedia(actor, { examined, came, alt: input.alt, folderId: input.folderId }, around);
  },
  { operationName: "media.upload", scope: "media" as const, input: uploadMediaInput },
);

type Stored = {
  examined: Examined;
  came: Buffer;
  alt: Record<string, string>;
  folderId: string | null;
};

const storeMedia = operation({
  name: "media.upload",
  scope: "media",
  input: z.custom<Stored>(),
  run: async (context, { examined, ...wishes }) => {
    const { row } = await placeFile(context, examined, wishes);
    return presentMedia(row, context.actor.locale);
  },
});
