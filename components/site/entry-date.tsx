import { siteMessages } from "@/lib/messages/site";
import type { Site } from "./types";

type EntryDateProps = {
  iso: string;
  site: Pick<Site, "locale" | "timeZone">;
  className?: string;
};

/** A day, as it was where the site is kept. */
export function EntryDate({ iso, site, className }: EntryDateProps) {
  return (
    <time dateTime={iso} className={className}>
      {siteMessages(site.locale).date(iso, site.timeZone)}
    </time>
  );
}
