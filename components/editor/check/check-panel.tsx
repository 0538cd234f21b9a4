"use client";

import type { PanelContext } from "@/components/entries/panels/types";
import { useNarrow } from "@/components/entries/panels/use-narrow";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/messages/catalogue";
import { writingMessages } from "@/lib/messages/writing";
import "../panels.css";
import { jumpTo } from "../jump";
import { roundDown } from "./contrast";
import { lengths, type Problem } from "./find-problems";
import { useProblems } from "./use-problems";

/** What readers would stumble over; each leads to its place. */
export default function CheckPanel(context: PanelContext) {
  const { editor, locale, entry, open } = context;
  const t = writingMessages(locale);
  const narrow = useNarrow();
  const problems = useProblems(context, true);
  if (!editor || !problems) return <p className="panel-empty">{t.checking}</p>;
  const go = (problem: Problem) => {
    if (narrow) open(null);
    const leap = () => {
      if ("from" in problem) return jumpTo(editor, problem, "center");
      if (problem.field !== "title") context.openDetails(problem.field);
      else document.querySelector<HTMLElement>(".entry-head textarea")?.focus();
    };
    // A sheet gives the focus back where it was as it goes.
    if (narrow) setTimeout(leap, 50);
    else leap();
  };
  return (
    <div className="text-check">
      <p role="status" className="panel-empty">
        {problems.length === 0 ? t.noProblems : t.problems(problems.length)}
      </p>
      <ul>
        {problems.map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be found twice
          <li key={index}>
            <button type="button" className="check-problem" onClick={() => go(problem)}>
              <Icon name="warning" size={16} />
              <span>
                {wordsFor(problem, t, locale)}
                {"words" in problem && problem.words && (
                  <span className="check-words" lang={entry.locale}>
                    {problem.words}
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function wordsFor(problem: Problem, t: ReturnType<typeof writingMessages>, locale: Locale): string {
  const { kind } = problem;
  if (kind === "contrastLow") {
    return t.contrastLow(roundDown(problem.ratio, locale), roundDown(problem.needed, locale));
  }
  if (kind === "titleLong") return t.titleLong(lengths.title);
  if (kind === "seoTitleLong") return t.seoTitleLong(lengths.seoTitle);
  if (kind === "seoDescriptionLong") return t.seoDescriptionLong(lengths.seoDescription);
  return t[kind];
}
