"use client";

import { useEffect } from "react";
import { seeChannelsAction } from "@/lib/settings/actions";

/** Ticks "look at the channels" in the list of the first day. */
export function MarkSeen() {
  useEffect(() => {
    void seeChannelsAction({});
  }, []);
  return null;
}
