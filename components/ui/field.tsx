import { type ReactNode, useId } from "react";
import { cn } from "@/lib/core/cn";
import { Icon } from "./icon";

/** What the control inside a Field must carry: spread it. */
export type ControlProps = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  required?: true;
};

export type FieldProps = {
  label: ReactNode;
  /** Needed only where another part of the page points at the control. */
  id?: string;
  /** A short word after the label, such as “optional” or a count. */
  note?: ReactNode;
  hint?: ReactNode;
  error?: string | readonly string[] | null;
  required?: boolean;
  /** Keeps the label for screen readers alone; only where the place says what it is. */
  hideLabel?: boolean;
  className?: string;
};

export function Field({
  children,
  ...props
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const ownId = useId();
  const { label, id = ownId, note, hint, error, required, hideLabel, className } = props;
  const errors = toList(error);
  const control = controlProps(id, { hint: Boolean(hint), invalid: errors.length > 0, required });
  return (
    <div className={cn("field", className)}>
      <div className={cn("field-head", hideLabel && "sr-only")}>
        <label htmlFor={id}>{label}</label>
        {note && <span className="field-note">{note}</span>}
      </div>
      {children(control)}
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <FieldErrors id={`${id}-error`} errors={errors} />
    </div>
  );
}

/** Several choices under one question. */
export function FieldGroup({
  label,
  hint,
  error,
  className,
  children,
}: Pick<FieldProps, "label" | "hint" | "error" | "className"> & { children: ReactNode }) {
  const id = useId();
  const errors = toList(error);
  const { "aria-describedby": describedBy, "aria-invalid": invalid } = controlProps(id, {
    hint: Boolean(hint),
    invalid: errors.length > 0,
  });
  return (
    <fieldset
      className={cn("field", className)}
      aria-describedby={describedBy}
      data-invalid={invalid}
    >
      <legend className="field-head">{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <div className="field-choices">{children}</div>
      <FieldErrors id={`${id}-error`} errors={errors} />
    </fieldset>
  );
}

function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  return (
    <div id={id} className="field-errors" aria-live="polite">
      {errors.map((message) => (
        <p key={message}>
          <Icon name="warning" size={16} />
          {message}
        </p>
      ))}
    </div>
  );
}

function controlProps(
  id: string,
  { hint, invalid, required }: { hint: boolean; invalid: boolean; required?: boolean },
): ControlProps {
  const describedBy = cn(invalid && `${id}-error`, hint && `${id}-hint`);
  return {
    id,
    ...(describedBy && { "aria-describedby": describedBy }),
    ...(invalid && { "aria-invalid": true as const }),
    ...(required && { required: true as const }),
  };
}

function toList(error: FieldProps["error"]): readonly string[] {
  if (!error) return [];
  return typeof error === "string" ? [error] : error;
}
