"use client";

import type { ButtonHTMLAttributes } from "react";
import { cn } from "@/lib/core/cn";
import { Icon, type IconName } from "./icon";
import { Tooltip } from "./tooltip";

type IconButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  icon: IconName;
  /** Its name, for everybody: read aloud and shown as a tooltip. */
  label: string;
  keys?: string;
  /** Where its name is shown. */
  tip?: "below" | "beside";
  /** For a state that it turns on and off. */
  pressed?: boolean;
};

export function IconButton(props: IconButtonProps) {
  const { icon, label, keys, tip, pressed, className, ...rest } = props;
  return (
    <Tooltip label={label} keys={keys} side={tip}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        className={cn("icon-button", className)}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
