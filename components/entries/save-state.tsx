import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/messages/catalogue";
import type { EntryWords } from "@/lib/messages/entries";
import type { DraftState } from "./draft-state";
import { savedWords } from "./times";

type Props = {
  state: DraftState;
  words: EntryWords;
  locale: Locale;
  timeZone: string;
  onSignIn: () => void;
};

/** How the draft stands, in words; read aloud when it needs the writer. */
export function SaveState({ state, words, locale, timeZone, onSignIn }: Props) {
  const { status, savedAt, unheard, merged } = state;
  const saved = savedWords(savedAt, words, locale, timeZone);
  const trouble = troubleOf(state, words);
  return (
    <>
      <div aria-live="assertive" className="contents">
        {status === "signed-out" && (
          <button
            type="button"
            className="text-start text-note font-medium text-bad underline underline-offset-2"
            onClick={onSignIn}
          >
            {words.signedOut}
          </button>
        )}
        {trouble && (
          <p className="flex items-start gap-1.5 text-note text-bad">
            <Icon name="warning" size={14} className="mt-0.5" />
            {trouble}
          </p>
        )}
      </div>
      {status !== "signed-out" && !trouble && !unheard && (
        <p className="flex items-center gap-1.5 text-note text-ink-soft">
          {status === "saved" && <Icon name="check" size={14} />}
          <span suppressHydrationWarning>
            {status === "saved" ? (merged ? words.merged(saved) : saved) : words[status]}
          </span>
        </p>
      )}
    </>
  );
}

function troubleOf({ status, unheard, kept }: DraftState, words: EntryWords): string | null {
  if (status === "refused") return words.refused;
  if (!unheard || status === "signed-out") return null;
  return kept ? words.offline : words.offlineUnkept;
}
