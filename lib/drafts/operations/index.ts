export { applyUpdate } from "./apply-update";
export { dismissLoss, offerLoss, restoreLoss } from "./losses";
export { openDraft, syncDraft } from "./open-draft";
export { tellPresence } from "./presence";
