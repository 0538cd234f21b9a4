export { deleteComment, restoreComment } from "./delete";
export { reopenThread, resolveThread } from "./resolve";
export { reply, startThread } from "./say";
