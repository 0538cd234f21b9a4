import type { Metadata } from "next";
import { Guide } from "@/components/api/guide";
import { presentGuide } from "@/lib/api/present";
import { currentActor } from "@/lib/auth/queries";
import { env } from "@/lib/core/env";
import { apiMessages } from "@/lib/messages/api";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: apiMessages(locale).title };
}

export default async function Page() {
  const { locale } = await currentActor();
  return <Guide guide={presentGuide(locale)} base={`${env().SITE_URL}/api/v1`} locale={locale} />;
}
