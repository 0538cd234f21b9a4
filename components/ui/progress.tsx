import { useId } from "react";

type ProgressProps = {
  /** What is under way: “Uploading lake.jpg”. */
  label: string;
  value: number;
  max?: number;
  /** Said beside it: “3 of 8”, “42 %”. */
  note?: string;
};

export function Progress({ label, value, max = 100, note }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <div className="progress-head">
        <label htmlFor={id}>{label}</label>
        {note && <span>{note}</span>}
      </div>
      <progress id={id} value={value} max={max} />
    </div>
  );
}
