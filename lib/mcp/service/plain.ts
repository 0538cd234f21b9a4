import "server-only";
import { callOf } from "@/lib/api/registry";
import type { Tool } from "../types";
import { ask } from "./call";

/** A tool that is one call and nothing else. */
const plain = (key: string, name: string, title: string, description: string): Tool => {
  const call = callOf(key);
  return {
    ...{ name, title, description, calls: [call], input: call.input },
    run: async (context, raw) => {
      const values = await ask(context, call, raw);
      return { text: JSON.stringify(values, null, 2), values };
    },
  };
};

/** Entries, terms and files as the registry has them. */
export const plainTools: Tool[] = [
  plain(
    "entries.list",
    "list_entries",
    "List entries",
    "Entries by date, type, language, author, term or a part of their title. Without a key, those that are published. `next` goes on as `after`.",
  ),
  plain(
    "entries.search",
    "search_entries",
    "Search",
    "Full-text search in what is published in a language, best first.",
  ),
  plain("terms.list", "list_terms", "List terms", "Tags and categories, with their ids."),
  plain("terms.create", "create_term", "Create a term", "A new tag or category in one language."),
  plain(
    "media.list",
    "list_files",
    "List files",
    "The media library, with ids for texts and covers.",
  ),
  plain(
    "entries.publish",
    "publish_entry",
    "Publish",
    "Makes the draft public now, or at a date ahead. Give the `version` that was read, so that nothing else is published. Again for a correction.",
  ),
  plain(
    "entries.unpublish",
    "unpublish_entry",
    "Unpublish",
    "Takes an entry off the site, or cancels its schedule. The draft stays.",
  ),
];
