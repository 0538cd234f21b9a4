import type { ReactNode } from "react";
import { cn } from "@/lib/core/cn";
import { Icon, type IconName } from "./icon";

type NoticeProps = {
  tone?: "info" | "good" | "warn" | "bad";
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** True for what appears after the page: it is then read aloud. */
  live?: boolean;
  className?: string;
};

const signs: Record<"info" | "good" | "warn" | "bad", IconName> = {
  info: "info",
  good: "circle-check",
  warn: "warning",
  bad: "circle-close",
};

/** A message that stays on the page. */
export function Notice({ tone = "info", title, children, action, live, className }: NoticeProps) {
  const role = live ? (tone === "bad" ? "alert" : "status") : undefined;
  return (
    <div className={cn("notice", className)} data-tone={tone} role={role}>
      <Icon name={signs[tone]} />
      <div className="notice-text">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
      {action && <div className="notice-action">{action}</div>}
    </div>
  );
}
