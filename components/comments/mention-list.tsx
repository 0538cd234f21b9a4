import type { Mentionable } from "@/lib/comments/types";
import type { CommentWords } from "@/lib/messages/comments";

type MentionListProps = {
  id: string;
  found: Mentionable[];
  /** The place of the one that Enter takes. */
  chosen: number;
  words: CommentWords;
  onPick: (person: Mentionable) => void;
};

/** The people whose names fit what was typed after the @. */
export function MentionList({ id, found, chosen, words, onPick }: MentionListProps) {
  return (
    <>
      <span role="status" className="sr-only">
        {found.length > 0 && words.peopleFound(found.length)}
      </span>
      {found.length > 0 && (
        <div id={id} role="listbox" aria-label={words.people} className="mention-list">
          {found.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the text field's
            <div
              key={person.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(person)}
            >
              {person.name}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
