export { appendUpload } from "./append";
export { beginUpload } from "./begin";
export { endUpload } from "./end";
export { finishUpload } from "./finish";
