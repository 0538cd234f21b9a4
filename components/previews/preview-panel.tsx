"use client";

import { useState } from "react";
import type { PanelContext } from "@/components/entries/panels/types";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { previewMessages } from "@/lib/messages/previews";
import { PreviewFrame } from "./preview-frame";
import { PreviewLinks } from "./preview-links";
import "./previews.css";
import { usePane } from "./use-pane";

/** Widths of the windows of readers, in CSS pixels. */
const widths = { phone: 390, tablet: 820, desktop: 1280 } as const;
type Device = keyof typeof widths;

/** The page as it will be read, beside the text; and the links that show it to others. */
export function PreviewPanel({ entry, draft, locale, timeZone }: PanelContext) {
  const words = previewMessages(locale);
  const [device, setDevice] = useState<Device>("phone");
  const pane = usePane(entry.id);
  const devices = (Object.keys(widths) as Device[]).map((value) => ({
    value,
    label: words[value],
  }));
  return (
    <div className="preview-panel">
      <div className="preview-tools">
        <Segmented
          label={words.width}
          name="preview-width"
          options={devices}
          value={device}
          onChange={(value) => setDevice(value as Device)}
        />
        {pane.address && (
          <a className="quiet-link" href={pane.address} target="_blank" rel="noreferrer">
            <Icon name="external" size={16} />
            {words.openTab}
          </a>
        )}
      </div>
      {pane.failed ? (
        <div className="p-4">
          <Notice
            tone="bad"
            live
            action={
              <Button size="sm" onClick={pane.open}>
                {words.tryAgain}
              </Button>
            }
          >
            {words.notOpened}
          </Notice>
        </div>
      ) : (
        <PreviewFrame
          address={pane.address}
          width={widths[device]}
          version={draft.version}
          title={words.frame(draft.content.title || words.untitled)}
          opening={words.opening}
          onGone={pane.open}
        />
      )}
      {(entry.rights.canEdit || entry.rights.canPublish) && (
        <PreviewLinks entryId={entry.id} words={words} locale={locale} timeZone={timeZone} />
      )}
    </div>
  );
}
