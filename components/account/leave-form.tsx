"use client";

import type { ReactNode } from "react";
import { leaveDevice } from "@/components/entries/leave-device";
import { signOutAction } from "@/lib/auth/actions";

/** Signs out, and takes along what this device kept of drafts. */
export function LeaveForm({ children }: { children: ReactNode }) {
  return (
    <form action={signOutAction} onSubmit={() => void leaveDevice()}>
      {children}
    </form>
  );
}
