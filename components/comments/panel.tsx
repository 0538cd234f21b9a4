"use client";

import { lazy } from "react";
import type { Panel, PanelContext } from "@/components/entries/panels/types";
import { commentMessages } from "@/lib/messages/comments";
import { useThreads } from "./use-threads";

export const commentsPanel: Panel = {
  key: "comments",
  icon: "comment",
  label: (locale) => commentMessages(locale).panel,
  Badge: OpenThreads,
  Content: lazy(async () => ({ default: (await import("./comments-panel")).CommentsPanel })),
};

function OpenThreads({ entry, locale }: PanelContext) {
  const { list } = useThreads(entry.id);
  const open = list?.filter(({ resolvedAt }) => !resolvedAt).length ?? 0;
  if (open === 0) return null;
  return (
    <span className="panel-badge">
      <span aria-hidden="true">{open}</span>
      <span className="sr-only">{commentMessages(locale).count(open)}</span>
    </span>
  );
}
