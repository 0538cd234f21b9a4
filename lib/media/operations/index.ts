export { cropMedia } from "./crop";
export { deleteMedia, restoreMedia } from "./delete";
export { createFolder, deleteFolder, renameFolder } from "./folders";
export { deleteManyMedia, moveMedia, restoreManyMedia } from "./many";
export { updateMedia } from "./update";
export { uploadMedia } from "./upload";
export { restoreMediaVersion } from "./versions";
