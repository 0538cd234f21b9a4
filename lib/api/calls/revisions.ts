import "server-only";
import { listRevisionsInput, revisionInput } from "@/lib/history/input";
import { keepCheckpoint, restoreRevision } from "@/lib/history/operations";
import { listRevisions } from "@/lib/history/queries/list";
import { getRevision } from "@/lib/history/queries/revision";
import { change, read } from "../definition";
import * as schema from "../schemas/entries";

export const revisionCalls = [
  read({
    key: "revisions.list",
    path: "/entries/{id}/revisions",
    input: listRevisionsInput,
    output: schema.revisionList,
    ask: listRevisions,
  }),
  change(keepCheckpoint, {
    method: "POST",
    path: "/entries/{id}/revisions",
    output: schema.checkpoint,
    status: 201,
    location: ({ id, number }) => `/entries/${id}/revisions/${number}`,
  }),
  read({
    key: "revisions.get",
    path: "/entries/{id}/revisions/{number}",
    input: revisionInput,
    output: schema.revisionWithText,
    ask: getRevision,
  }),
  change(restoreRevision, {
    method: "PUT",
    path: "/entries/{id}/revisions/{number}/restoration",
    output: schema.restored,
  }),
];
