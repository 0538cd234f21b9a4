import "server-only";
import { after } from "next/server";
import { createActions } from "@/lib/core/action";
import type { Actor } from "@/lib/core/actor";
import { createEndpoints, respond } from "@/lib/core/endpoint";
import { share } from "@/lib/core/share";
import { drainJobs } from "@/lib/jobs/worker";
import { getCors } from "@/lib/settings/queries";
import { currentActor, currentCaller } from "./queries";

/** What every door of the house shares: that channels hear of a change at once. */
export const tellChannels = () =>
  after(async () => {
    await drainJobs();
  });

/** Doors for programs, which may ask with a key; the desk's are for people who are here themselves. */
const house = { currentActor: currentCaller, afterChange: tellChannels };

export const { action, formAction } = createActions({ currentActor, afterChange: tellChannels });
export const { endpoint, reader } = createEndpoints(house);

/** A door for what is not JSON: gives what `work` gives, and refusals as every other door. */
export const door = (work: (actor: Actor) => Promise<Response>) => respond(house, work);

/** What the proxy does elsewhere: tells pages of other origins whether they may ask and read. */
export const shared = (answer: (request: Request) => Promise<Response>) => (request: Request) =>
  share(request, getCors, () => answer(request));
