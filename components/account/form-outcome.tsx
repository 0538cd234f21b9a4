import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/core/action";

type Props = {
  state: FormState;
  /** The controls that show their own errors. */
  fields: string[];
  done?: string;
};

/** How it went, where no control says it already. */
export function FormOutcome({ state, fields, done }: Props) {
  if (!state) return null;
  if (state.ok) {
    return done ? (
      <Notice tone="good" live>
        {done}
      </Notice>
    ) : null;
  }
  if (state.problem.issues.some((issue) => fields.includes(issue.path))) return null;
  return (
    <div tabIndex={-1} data-problem>
      <Notice tone="bad" live>
        {state.problem.message}
      </Notice>
    </div>
  );
}
