import { lazy } from "react";
import type { Panel } from "@/components/entries/panels/types";
import { writingMessages } from "@/lib/messages/writing";
import { CheckBadge } from "./check/check-badge";

export const outlinePanel: Panel = {
  key: "outline",
  icon: "list",
  label: (locale) => writingMessages(locale).outline,
  Content: lazy(() => import("./outline/outline-panel")),
};

export const findPanel: Panel = {
  key: "find",
  icon: "search",
  label: (locale) => writingMessages(locale).find,
  Content: lazy(() => import("./find/find-panel")),
};

export const checkPanel: Panel = {
  key: "check",
  icon: "circle-check",
  label: (locale) => writingMessages(locale).check,
  Badge: CheckBadge,
  Content: lazy(() => import("./check/check-panel")),
};
