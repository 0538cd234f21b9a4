import { lazy } from "react";
import type { Panel } from "@/components/entries/panels/types";
import { previewMessages } from "@/lib/messages/previews";

export const previewPanel: Panel = {
  key: "preview",
  icon: "eye",
  label: (locale) => previewMessages(locale).panel,
  wide: true,
  Content: lazy(async () => ({ default: (await import("./preview-panel")).PreviewPanel })),
};
