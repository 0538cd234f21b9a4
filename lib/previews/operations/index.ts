export { createPreview, openPane } from "./create";
export { revokePreview } from "./revoke";
