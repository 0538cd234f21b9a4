import { lazy } from "react";
import type { Panel } from "@/components/entries/panels/types";
import { historyMessages } from "@/lib/messages/history";

export const historyPanel: Panel = {
  key: "history",
  icon: "restore",
  label: (locale) => historyMessages(locale).panel,
  Content: lazy(async () => ({ default: (await import("./history-panel")).HistoryPanel })),
};
