/** Stands in for "next/cache", whose functions throw outside of Next; remembers what was purged. */
export const purgedTags: string[] = [];

export const cacheTag = (): void => {};
export const cacheLife = (): void => {};
export const refresh = (): void => {};
export const revalidatePath = (): void => {};
export const revalidateTag = (tag: string): void => void purgedTags.push(tag);
export const updateTag = (tag: string): void => void purgedTags.push(tag);
