import "server-only";
import { channelCalls } from "./calls/channels";
import { commentCalls } from "./calls/comments";
import { entryCalls } from "./calls/entries";
import { mediaCalls } from "./calls/media";
import { peopleCalls } from "./calls/people";
import { revisionCalls } from "./calls/revisions";
import { siteCalls } from "./calls/site";
import type { Call } from "./definition";

/** Everything that programs may ask of the site, whatever the door. */
export const calls: readonly Call[] = [
  ...entryCalls,
  ...revisionCalls,
  ...commentCalls,
  ...mediaCalls,
  ...peopleCalls,
  ...siteCalls,
  ...channelCalls,
];

/** The call of that key. */
export function callOf(key: string): Call {
  const call = calls.find((one) => one.key === key);
  if (!call) throw new Error(`There is no call ${key}`);
  return call;
}
