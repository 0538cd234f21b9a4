/** A list as somebody saved it: its address goes to anybody who signs in. */
export type SavedView = { id: string; name: string; query: string };

/** As many as one person keeps for a list. */
export const mostViews = 50;
