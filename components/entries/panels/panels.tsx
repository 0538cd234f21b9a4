"use client";

import { type CSSProperties, type ReactNode, Suspense, useEffect, useId, useRef } from "react";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { SkeletonRows } from "@/components/ui/skeleton";
import { entryMessages } from "@/lib/messages/entries";
import { PanelBoundary } from "./panel-boundary";
import "./panels.css";
import { panels } from "./registry";
import type { PanelContext } from "./types";
import { useNarrow } from "./use-narrow";

type PanelsProps = PanelContext & {
  /** The key of the panel that is open. */
  shown: string | null;
};

/** The buttons of the panels at the edge of the window, and the one that is open beside the text. */
export function Panels({ shown: key, ...context }: PanelsProps) {
  const { locale, open } = context;
  const words = entryMessages(locale);
  const narrow = useNarrow();
  const id = useId();
  const rail = useRef<HTMLElement>(null);
  const panel = panels.find((panel) => panel.key === key);
  if (panels.length === 0) return null;

  const close = () => {
    open(null);
    rail.current?.querySelector<HTMLElement>(`[data-panel="${key}"]`)?.focus();
  };
  const label = panel?.label(locale) ?? "";
  const content = panel && (
    <PanelBoundary key={key} failed={words.panelFailed}>
      <Suspense fallback={<SkeletonRows count={4} label={words.panelLoading} />}>
        <panel.Content {...context} />
      </Suspense>
    </PanelBoundary>
  );

  if (narrow) {
    return (
      <Dialog
        open={panel !== undefined}
        size="side"
        onClose={() => open(null)}
        title={label}
        closeLabel={words.closePanel}
      >
        {content}
      </Dialog>
    );
  }
  return (
    <>
      {panel && (
        <PanelAside
          id={id}
          label={label}
          wide={panel.wide}
          close={words.closePanel}
          onClose={close}
        >
          {content}
        </PanelAside>
      )}
      <nav ref={rail} className="panel-rail" aria-label={words.panels}>
        {panels.map(({ key: own, icon, label, Badge }) => (
          <span key={own} className="panel-button">
            <IconButton
              icon={icon}
              label={label(locale)}
              tip="beside"
              data-panel={own}
              aria-expanded={own === key}
              aria-controls={own === key ? id : undefined}
              onClick={() => open(own === key ? null : own)}
            />
            {Badge && <Badge {...context} />}
          </span>
        ))}
      </nav>
    </>
  );
}

type AsideProps = {
  id: string;
  label: string;
  wide?: boolean | undefined;
  close: string;
  onClose: () => void;
  children: ReactNode;
};

function PanelAside({ id, label, wide, close, onClose, children }: AsideProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const aside = heading.current?.closest("aside");
    // Some panels know better where one wants to be.
    if (label && !aside?.contains(document.activeElement)) heading.current?.focus();
  }, [label]);
  return (
    <aside
      id={id}
      className="panel-aside"
      aria-labelledby={`${id}-title`}
      data-wide={wide || undefined}
      style={{ "--panel-width": wide ? "min(46vw, 60rem)" : "21rem" } as CSSProperties}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="panel-head">
        <h2 ref={heading} id={`${id}-title`} tabIndex={-1}>
          {label}
        </h2>
        <IconButton icon="close" label={close} onClick={onClose} />
      </header>
      <div className="panel-content">{children}</div>
    </aside>
  );
}
