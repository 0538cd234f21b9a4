const start = "cauce_";

/** How a key is known in what programs leak, such as a log or a repository. */
export const keyOf = (secret: string) => start + secret;

/** Whether it may be one of our keys at all; what cannot needs no look into the database. */
export const isKey = (token: string) => /^cauce_[\w-]{43}$/.test(token);

/** Enough to know a key again by, too little to guess it. */
export const prefixOf = (key: string) => key.slice(0, start.length + 6);
