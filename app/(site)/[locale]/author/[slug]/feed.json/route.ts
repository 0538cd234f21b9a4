import { feedRoute } from "../../../../feeds";

export const GET = feedRoute("json", "author");
