import fc from "fast-check";

/** Generated tests ask the same at each run, so that what fails tells of what was changed; FC_SEED asks others. */
export const seed = Number(process.env.FC_SEED ?? 20_261_123);

fc.configureGlobal({ seed });
