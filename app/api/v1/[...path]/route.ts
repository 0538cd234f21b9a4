import { answer } from "@/lib/api/rest/answer";

/** Every call of the registry; what only the desk speaks has routes of its own beside this one. */
export {
  answer as DELETE,
  answer as GET,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
