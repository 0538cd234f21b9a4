import type { EntryWords } from "@/lib/messages/entries";
import type { DraftState } from "./draft-state";

type Props = { others: DraftState["others"]; words: EntryWords };

/** Who else has the entry open, in the colours of their carets. */
export function PeopleHere({ others, words }: Props) {
  const shown = others.slice(0, 4);
  const more = others.length - shown.length;
  return (
    <div role="status" className="people-here">
      {others.length > 0 && (
        <>
          <span className="sr-only">{words.here(others.map(({ name }) => name).join(", "))}</span>
          {shown.map(({ id, name, color }) => (
            <span
              key={id}
              className="person-here"
              style={{ background: color }}
              title={name}
              aria-hidden="true"
            >
              {[...name.trim()][0]?.toUpperCase()}
            </span>
          ))}
          {more > 0 && <span aria-hidden="true">+{more}</span>}
        </>
      )}
    </div>
  );
}
