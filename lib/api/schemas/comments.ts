import { z } from "zod";
import { dateTime, id } from "./shapes";

const comment = z
  .object({
    id,
    words: z.string().nullable(),
    who: z.string().nullable(),
    at: dateTime,
    mentions: z.array(z.string()),
    canDelete: z.boolean(),
  })
  .meta({ id: "Comment" });

/** As Yjs writes it. */
const position = z.unknown();

export const threadList = z
  .object({
    items: z.array(
      z
        .object({
          id,
          anchor: z.object({ from: position, to: position }).nullable(),
          quote: z.string(),
          resolvedAt: dateTime.nullable(),
          resolvedBy: z.string().nullable(),
          canResolve: z.boolean(),
          comments: z.array(comment),
        })
        .meta({ id: "Thread" }),
    ),
  })
  .meta({ id: "ThreadList" });

export const said = z.object({ id, thread: id, comment: id }).meta({ id: "Said" });
export const threadOf = z.object({ id, thread: id }).meta({ id: "ChangedThread" });

const preview = z.object({ id, url: z.string(), expiresAt: dateTime });
export const madePreview = z
  .object({ id, preview: preview.meta({ id: "Preview" }) })
  .meta({ id: "MadePreview" });
export const previewList = z
  .object({
    items: z.array(
      preview
        .extend({
          purpose: z.enum(["link", "pane"]),
          creator: z.string().nullable(),
          createdAt: dateTime,
          mine: z.boolean(),
        })
        .meta({ id: "PreviewLink" }),
    ),
  })
  .meta({ id: "PreviewList" });
