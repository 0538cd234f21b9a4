"use server";
import { action } from "@/lib/auth/doors";
import { keepCheckpoint, restoreRevision } from "./operations";

export const keepCheckpointAction = action(keepCheckpoint);
export const restoreRevisionAction = action(restoreRevision);
