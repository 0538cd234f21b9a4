import type { DeliveryState } from "@/lib/channels/types";

export type DeliveryFilter = {
  channel: string | null;
  state: DeliveryState | null;
  /** A webhook, by its id. */
  recipient: string | null;
  page: number;
};

/** The address of the list, as short as it can be; a changed filter begins at the first page. */
export function deliveriesAddress({ channel, state, recipient, page }: DeliveryFilter): string {
  const search = new URLSearchParams();
  if (channel) search.set("channel", channel);
  if (state) search.set("state", state);
  if (recipient) search.set("recipient", recipient);
  if (page > 1) search.set("page", `${page}`);
  const query = search.toString();
  return `/admin/channels${query && `?${query}`}`;
}
