import type { EntryWords } from "@/lib/messages/entries";
import type { When } from "./publish-dialog";

type Wrong = Partial<Record<"at" | "unpublishAt", string>>;

/** What the server would refuse too, told before it is asked. */
export function wrongDates({ at, unpublishAt }: When, later: boolean, words: EntryWords): Wrong {
  const now = new Date().toISOString();
  if (later && !at) return { at: words.dateNeeded };
  if (later && at && at <= now) return { at: words.dateInPast };
  if (unpublishAt && unpublishAt <= (at ?? now)) {
    return { unpublishAt: at ? words.endBeforeStart : words.endInPast };
  }
  return {};
}
