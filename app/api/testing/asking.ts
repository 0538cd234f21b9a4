import { AsyncLocalStorage } from "node:async_hooks";

/** The headers of the request that is being answered, in the place of Next's own. */
export const asking = new AsyncLocalStorage<Headers>();
