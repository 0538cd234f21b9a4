import "server-only";
import { listThreadsInput } from "@/lib/comments/input";
import {
  deleteComment,
  reopenThread,
  reply,
  resolveThread,
  restoreComment,
  startThread,
} from "@/lib/comments/operations";
import { listThreads } from "@/lib/comments/queries";
import { entryPreviewsInput } from "@/lib/previews/input";
import { createPreview, revokePreview } from "@/lib/previews/operations";
import { listPreviews } from "@/lib/previews/queries/live";
import { change, read } from "../definition";
import * as schema from "../schemas/comments";
import { changed } from "../schemas/shapes";

export const commentCalls = [
  read({
    key: "comments.list",
    path: "/entries/{id}/comments",
    input: listThreadsInput,
    output: schema.threadList,
    ask: async (actor, raw) => ({ items: await listThreads(actor, raw) }),
  }),
  change(startThread, {
    method: "POST",
    path: "/entries/{id}/comments",
    output: schema.said,
    status: 201,
  }),
  change(reply, {
    method: "POST",
    path: "/threads/{thread}/comments",
    output: schema.said,
    status: 201,
  }),
  change(resolveThread, {
    method: "PUT",
    path: "/threads/{thread}/resolution",
    output: schema.threadOf,
  }),
  change(reopenThread, {
    method: "DELETE",
    path: "/threads/{thread}/resolution",
    output: schema.threadOf,
  }),
  change(deleteComment, {
    method: "DELETE",
    path: "/comments/{comment}",
    output: schema.threadOf,
  }),
  change(restoreComment, {
    method: "DELETE",
    path: "/comments/{comment}/trash",
    output: schema.threadOf,
  }),
  read({
    key: "previews.list",
    path: "/entries/{id}/previews",
    input: entryPreviewsInput,
    output: schema.previewList,
    ask: async (actor, raw) => ({ items: await listPreviews(actor, raw) }),
  }),
  change(createPreview, {
    method: "POST",
    path: "/entries/{id}/previews",
    output: schema.madePreview,
    secret: true,
    status: 201,
  }),
  change(revokePreview, {
    method: "DELETE",
    path: "/previews/{id}",
    output: changed,
  }),
];
