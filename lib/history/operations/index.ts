export { keepCheckpoint } from "./checkpoint";
export { restoreRevision } from "./restore";
