import "server-only";

export { createWebhook } from "./create";
export { deleteWebhook } from "./delete";
export { rotateWebhookSecret } from "./rotate-secret";
export { testWebhook } from "./test";
export { updateWebhook } from "./update";
