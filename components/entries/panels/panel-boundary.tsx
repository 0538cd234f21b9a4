"use client";

import { Component, type ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

type Props = { failed: string; children: ReactNode };

/** A panel that cannot be fetched, as without a network, leaves the text as it is. */
export class PanelBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    const { failed, children } = this.props;
    if (!this.state.broken) return children;
    return (
      <Notice tone="warn" live>
        {failed}
      </Notice>
    );
  }
}
