import { feedRoute } from "../../../../feeds";

export const GET = feedRoute("atom", "tag");
