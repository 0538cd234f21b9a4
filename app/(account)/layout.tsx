import "../globals.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { FocusKeeper } from "@/components/admin/focus-keeper";
import { currentActor } from "@/lib/auth/queries";
import { accountMessages } from "@/lib/messages/account";
import { getSettings } from "@/lib/settings/queries";
import { PlainShell } from "../plain-shell";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await currentActor();
  const { name } = await getSettings();
  return {
    title: { template: `%s · ${name}`, default: name },
    robots: { index: false, follow: false },
  };
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <PlainShell wordsOf={accountMessages} width="max-w-3xl">
      <FocusKeeper />
      {children}
    </PlainShell>
  );
}
