/** Something that somebody did, as the audit log keeps it. Dates are ISO 8601. */
export type Activity = {
  id: string;
  /** `<domain>.<verb>` */
  operation: string;
  at: string;
  /** `avatar` is the address of their picture. */
  actor: { id: string; name: string; avatar: string | null } | null;
  /** What it was done to, where it still has a name. */
  subject: { id: string; title: string; href: string | null } | null;
};

/** What an administrator does on the first day, each ticked by what is in the database. */
export const firstSteps = ["name", "look", "write", "publish", "invite", "channels"] as const;
export type FirstStep = (typeof firstSteps)[number];
export type Checklist = { done: Record<FirstStep, boolean>; hidden: boolean };
