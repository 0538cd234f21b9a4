import type { Metadata } from "next";
import { DeletedFiles } from "@/components/media/deleted-files";
import { currentActor } from "@/lib/auth/queries";
import { listDeletedMedia } from "@/lib/media/queries/deleted";
import { mediaMessages } from "@/lib/messages/media";
import { getSettings } from "@/lib/settings/queries";
import { requireDesk } from "../../../actor";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: mediaMessages(locale).deletedTitle };
}

export default async function Page() {
  const actor = await requireDesk();
  const [files, { timeZone }] = await Promise.all([listDeletedMedia(actor), getSettings()]);
  return <DeletedFiles files={files} timeZone={timeZone} locale={actor.locale} />;
}
