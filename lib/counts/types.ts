/** What tells a reader from a program that only looks around: as Node or the web give headers. */
export type SentHeaders = Headers | Record<string, string | string[] | undefined>;

/** How often something was read on a day of the site. */
export type DayCount = { day: string; channel: string; count: number };

export type Downloads = { ever: number; lately: number };
