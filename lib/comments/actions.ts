"use server";
import { action } from "@/lib/auth/doors";
import {
  deleteComment,
  reopenThread,
  reply,
  resolveThread,
  restoreComment,
  startThread,
} from "./operations";

export const startThreadAction = action(startThread);
export const replyAction = action(reply);
export const resolveThreadAction = action(resolveThread);
export const reopenThreadAction = action(reopenThread);
export const deleteCommentAction = action(deleteComment);
export const restoreCommentAction = action(restoreComment);
