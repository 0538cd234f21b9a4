import { feedRoute } from "../../feeds";

export const GET = feedRoute("podcast", "podcast");
