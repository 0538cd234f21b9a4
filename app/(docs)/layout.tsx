import "../globals.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { currentActor } from "@/lib/auth/queries";
import { apiMessages } from "@/lib/messages/api";
import { getSettings } from "@/lib/settings/queries";
import { PlainShell } from "../plain-shell";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await currentActor();
  const { name } = await getSettings();
  return { title: { template: `%s · ${name}`, default: name } };
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <PlainShell wordsOf={apiMessages} width="max-w-6xl">
      {children}
    </PlainShell>
  );
}
