import "server-only";
import { foldDraft } from "@/lib/drafts/jobs";
import type { Job } from "./definition";
import { deliver } from "./deliver";
import { sweep } from "./sweep";

export const jobKinds: Record<string, Job> = {
  [deliver.kind]: deliver as Job,
  [foldDraft.kind]: foldDraft as Job,
  [sweep.kind]: sweep as Job,
};
