import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/lib/core/cn";
import { Icon } from "./icon";

export function TextInput({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input {...rest} type={type} className={cn("input", className)} />;
}

export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className={cn("select", className)}>
      <select {...rest} className="input">
        {children}
      </select>
      <Icon name="chevron-down" size={16} />
    </span>
  );
}

type ChoiceProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

export function Checkbox(props: ChoiceProps) {
  return <Choice {...props} type="checkbox" look="checkbox" />;
}

export function Radio(props: ChoiceProps) {
  return <Choice {...props} type="radio" look="radio" />;
}

/** For what takes effect at once; in a form that is sent, a Checkbox. */
export function Switch(props: ChoiceProps) {
  return <Choice {...props} type="checkbox" role="switch" look="switch" />;
}

function Choice({
  label,
  hint,
  look,
  className,
  ...rest
}: ComponentProps<"input"> & { label: ReactNode; hint?: ReactNode; look: string }) {
  return (
    <label className={cn("choice", className)}>
      <input {...rest} className={look} />
      <span>
        <span className="choice-label">{label}</span>
        {hint && <span className="choice-hint">{hint}</span>}
      </span>
    </label>
  );
}

/** A search box with its glass; give it an aria-label or a Field with a hidden label. */
export function SearchInput({ className, ...rest }: ComponentProps<"input">) {
  return (
    <span className={cn("search-input", className)}>
      <Icon name="search" size={16} />
      <input {...rest} type="search" className="input" />
    </span>
  );
}
