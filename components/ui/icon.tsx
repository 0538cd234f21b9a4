import { cn } from "@/lib/core/cn";
import { type IconName, iconPaths } from "./icon-paths";

export type { IconName };

type IconProps = {
  name: IconName;
  /** In pixels; 20 is the size it was drawn for. */
  size?: 14 | 16 | 20 | 24;
  /** Only for an icon that stands alone; beside words it stays silent. */
  label?: string;
  className?: string;
};

export function Icon({ name, size = 20, label, className }: IconProps) {
  return (
    <svg
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={cn("icon", className)}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
