"use client";

import { useEffect, useState } from "react";

/** The address that a title would have; null until what makes it has come. */
export function useSlugOf(title: string): string | null {
  const [made, setMade] = useState({ title: "", slug: "" });
  useEffect(() => {
    if (title === "") return;
    let late = false;
    import("@/lib/entries/present").then(
      ({ slugOf }) => !late && setMade({ title, slug: slugOf(title) }),
      // Without it nothing is suggested.
      () => {},
    );
    return () => {
      late = true;
    };
  }, [title]);
  return title !== "" && made.title === title ? made.slug : null;
}
