"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toasts";
import { listMediaVersionsAction, restoreMediaVersionAction } from "@/lib/media/actions";
import type { LibraryItem, MediaVersion } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { formatSize } from "./facts";

/** What the file was before it was replaced or cut, for thirty days. */
export function VersionList({ item, locale }: { item: LibraryItem; locale: Locale }) {
  const t = mediaMessages(locale);
  const router = useRouter();
  const notify = useToast();
  const [versions, setVersions] = useState<MediaVersion[]>([]);
  const [pending, start] = useTransition();
  useEffect(() => {
    let current = true;
    listMediaVersionsAction(item.id).then((result) => {
      if (current && result.ok) setVersions(result.value);
    });
    return () => {
      current = false;
    };
  }, [item.id]);
  if (versions.length === 0) return null;

  function goBack(versionId: string) {
    start(async () => {
      const result = await restoreMediaVersionAction({ id: item.id, versionId });
      if (!result.ok) return notify({ message: result.problem.message, tone: "bad" });
      const undo = () => goBack(result.value.versionId);
      notify({ message: t.wentBack, tone: "good", undo });
      router.refresh();
    });
  }

  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <section className="grid gap-2">
      <h3 className="text-ui font-semibold">{t.before}</h3>
      <ul className="grid gap-2 text-note">
        {versions.map((version) => (
          <li key={version.id} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              {t.until(date.format(new Date(version.until)))}
              <span className="block text-ink-soft tabular-nums">
                {version.width && version.height ? `${version.width} × ${version.height} · ` : ""}
                {formatSize(version.size, locale)}
              </span>
            </span>
            <Button size="sm" icon="restore" disabled={pending} onClick={() => goBack(version.id)}>
              {t.goBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
