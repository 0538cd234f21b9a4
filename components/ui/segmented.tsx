import { cn } from "@/lib/core/cn";
import { Icon, type IconName } from "./icon";

type SegmentedProps = {
  /** The question that the choices answer. */
  label: string;
  name: string;
  options: readonly { value: string; label: string; icon?: IconName }[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  className?: string;
};

/** Two to four choices side by side; radios underneath. */
export function Segmented({ label, name, options, onChange, className, ...state }: SegmentedProps) {
  return (
    <fieldset className={cn("segmented", className)}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            className="sr-only"
            {...(state.value === undefined
              ? { defaultChecked: state.defaultValue === option.value }
              : { checked: state.value === option.value })}
            onChange={onChange ? () => onChange(option.value) : undefined}
          />
          {option.icon && <Icon name={option.icon} size={16} />}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
