import { type RefObject, useEffect, useRef } from "react";
import type { FormState } from "@/lib/core/action";

/** What is wrong with the control of this name, to stand beside it. */
export function errorsOf(state: FormState, name: string): string[] {
  if (!state || state.ok) return [];
  return state.problem.issues.filter((issue) => issue.path === name).map((i) => i.message);
}

/** What to put back into a control after a refusal. */
export function typedOf(state: FormState, name: string, otherwise = ""): string {
  if (!state || state.ok) return otherwise;
  return state.typed[name] ?? otherwise;
}

/** After a refusal, focus goes to the first control that is wrong, or else to the notice. */
export function useFocusOnProblem(state: FormState): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!state || state.ok) return;
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-problem]");
    wrong?.focus();
  }, [state]);
  return form;
}
