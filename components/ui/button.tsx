import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";
import { cn } from "@/lib/core/cn";
import { Icon, type IconName } from "./icon";

export type ButtonLook = {
  /** One primary act to a view; quiet for the others; plain inside lists and bars. */
  variant?: "primary" | "quiet" | "plain" | "danger";
  size?: "md" | "sm";
  icon?: IconName;
};

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> &
  ButtonLook & {
    /** Keeps its place and its focus while the act runs; presses do nothing meanwhile. */
    pending?: boolean;
    /** What is being done, for example “Saving”. */
    pendingLabel?: ReactNode;
  };

export function Button({
  variant = "quiet",
  size = "md",
  icon,
  pending = false,
  pendingLabel,
  type = "button",
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      {...(pending && { "aria-disabled": true, "data-pending": "", onClick: undefined })}
      type={pending ? "button" : type}
      className={buttonClass({ variant, size }, className)}
    >
      {icon && <Icon name={icon} size={size === "sm" ? 16 : 20} />}
      {pending && pendingLabel ? pendingLabel : children}
    </button>
  );
}

type LinkButtonProps = AnchorHTMLAttributes<HTMLAnchorElement> & ButtonLook & { href: string };

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({
  variant = "quiet",
  size = "md",
  icon,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <a {...rest} className={buttonClass({ variant, size }, className)}>
      {icon && <Icon name={icon} size={size === "sm" ? 16 : 20} />}
      {children}
    </a>
  );
}

/** The same look for another element, such as next/link or a label. */
export function buttonClass({ variant = "quiet", size = "md" }: ButtonLook, className?: string) {
  return cn("button", `button-${variant}`, size === "sm" && "button-sm", className);
}
