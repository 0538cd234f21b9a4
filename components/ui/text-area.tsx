"use client";

import { type ComponentProps, useLayoutEffect, useState } from "react";
import { cn } from "@/lib/core/cn";
import { holdText } from "./hold-text";

/** Grows with its text where the browser can; what is typed before the page is alive stays. */
export function TextArea({ id, className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  const [release] = useState(() => holdText(id));
  useLayoutEffect(release, [release]);
  return <textarea {...rest} id={id} rows={rows} className={cn("input textarea", className)} />;
}
