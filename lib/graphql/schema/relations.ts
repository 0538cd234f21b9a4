import "server-only";
import { told } from "../service/errors";
import { load } from "../service/loaders";
import type { Builder } from "./builder";
import type { Types } from "./types";

type Source = Record<string, unknown>;
type Relation = {
  on: string;
  field: string;
  to: "Entry" | "Person" | "Term";
  /** The member that names it. */
  by: string;
  description: string;
};

const lists = { Entry: "entries", Person: "people", Term: "terms" } as const;

const ofEntries = (on: string): Relation[] => [
  { on, field: "parent", to: "Entry", by: "parentId", description: "The page above it." },
  { on: `${on}Author`, field: "person", to: "Person", by: "id", description: "All of them." },
  { on: `${on}Terms`, field: "term", to: "Term", by: "id", description: "All of it." },
  { on: `${on}Translations`, field: "entry", to: "Entry", by: "id", description: "All of it." },
];

/** What leads from one thing to another; what is not there, or not for whoever asks, is null. */
const relations: Relation[] = [
  ...ofEntries("Entry"),
  ...ofEntries("EntryWithText"),
  { on: "Redirect", field: "entry", to: "Entry", by: "entryId", description: "Where it leads." },
];

export function addRelations(builder: Builder, types: Types): void {
  for (const { on, field, to, by, description } of relations) {
    builder.objectField(types.object(on), field, (t) =>
      t.field({
        type: types.object(to),
        nullable: true,
        description,
        resolve: (source, _, context) => {
          const id = (source as Source)[by];
          if (typeof id !== "string") return null;
          return told(context, () => load(context, lists[to], id));
        },
      }),
    );
  }
}
