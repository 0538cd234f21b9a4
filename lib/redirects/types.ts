import type { Locale } from "@/lib/messages/catalogue";

/** An old address that leads to an entry with 308. Dates are ISO 8601. */
export type Redirect = {
  id: string;
  locale: Locale;
  path: string;
  entryId: string;
  createdAt: string;
};
