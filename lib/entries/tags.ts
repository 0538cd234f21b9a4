/** What is cached of one entry. */
export const entryTag = (id: string) => `entry:${id}`;
/** Every list, outline and feed of a content type. */
export const entriesTag = (type: string) => `entries:${type}`;
