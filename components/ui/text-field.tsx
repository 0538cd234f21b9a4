import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field";
import { Select, TextInput } from "./inputs";
import { TextArea } from "./text-area";

type With<Tag extends "input" | "textarea" | "select"> = FieldProps &
  Omit<ComponentProps<Tag>, "id" | "required" | "className">;

/** Field and TextInput in one; the rest of the properties go to the input. */
export function TextField(props: With<"input">) {
  const { field, rest } = split(props);
  return <Field {...field}>{(control) => <TextInput {...rest} {...control} />}</Field>;
}

export function TextAreaField(props: With<"textarea">) {
  const { field, rest } = split(props);
  return <Field {...field}>{(control) => <TextArea {...rest} {...control} />}</Field>;
}

/** Its children are the options. */
export function SelectField(props: With<"select">) {
  const { field, rest } = split(props);
  return <Field {...field}>{(control) => <Select {...rest} {...control} />}</Field>;
}

function split<Props extends FieldProps>(props: Props) {
  const { label, id, note, hint, error, required, hideLabel, className, ...rest } = props;
  return { field: { label, id, note, hint, error, required, hideLabel, className }, rest };
}
