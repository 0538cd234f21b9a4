import { nightColor } from "@/lib/core/color";

const name = /^color-([0-9a-f]{6})$/;

/** What a class says: the colour itself on light paper, and one of its hue that reads on dark. */
export function colorRule(className: string): string | null {
  const [, digits] = name.exec(className) ?? [];
  if (!digits) return null;
  return `.${className}{color:light-dark(#${digits},${nightColor(`#${digits}`)})}`;
}
