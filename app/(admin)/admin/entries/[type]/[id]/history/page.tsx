import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistoryPage } from "@/components/history/history-page";
import { currentActor } from "@/lib/auth/queries";
import { getEntryForDesk } from "@/lib/entries/queries/desk";
import { compareInput, listRevisionsInput } from "@/lib/history/input";
import { compareVersions } from "@/lib/history/queries/compare";
import { listRevisions } from "@/lib/history/queries/list";
import { historyMessages } from "@/lib/messages/history";
import { getSettings } from "@/lib/settings/queries";
import { requireDesk } from "../../../../../actor";

export const instant = false;

type Props = PageProps<"/admin/entries/[type]/[id]/history">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: historyMessages((await currentActor()).locale).title };
}

/** Without a choice: what has changed since the last version. */
export default async function Page({ params, searchParams }: Props) {
  const actor = await requireDesk();
  const [{ type, id }, asked] = await Promise.all([params, searchParams]);
  const entry = await getEntryForDesk(actor, id);
  if (entry?.type !== type) notFound();
  const cursor = listRevisionsInput.safeParse({ id, before: asked.before ?? null });
  const before = cursor.success ? cursor.data.before : null;
  const [list, { timeZone }] = await Promise.all([
    listRevisions(actor, { id, before }),
    getSettings(),
  ]);
  const from = asked.from ?? list.items[0]?.number;
  const wanted = compareInput.safeParse({ id, from, to: asked.to ?? "draft" });
  if (!wanted.success && asked.from !== undefined) notFound();
  const comparison = wanted.success ? await compareVersions(actor, wanted.data) : null;
  if (wanted.success && !comparison) notFound();
  const { title } = entry.draft;
  return (
    <HistoryPage
      comparison={comparison}
      entry={{ id, type, title }}
      list={list}
      before={before}
      locale={actor.locale}
      timeZone={timeZone}
    />
  );
}
