"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toasts";
import { createFolderAction, deleteFolderAction, renameFolderAction } from "@/lib/media/actions";
import type { Folder } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { uiMessages } from "@/lib/messages/ui";
import { FolderName } from "./folder-name";

type FolderBarProps = { folder: Folder | null; arranges: boolean; locale: Locale };

/** Making a folder, and what may be done to the one that is open. */
export function FolderBar({ folder, arranges, locale }: FolderBarProps) {
  const t = mediaMessages(locale);
  const ui = uiMessages(locale);
  const router = useRouter();
  const notify = useToast();
  const [naming, setNaming] = useState<"new" | "old" | null>(null);

  async function remove({ id, name }: Folder) {
    const result = await deleteFolderAction({ id });
    if (!result.ok) return notify({ message: result.problem.message, tone: "bad" });
    notify({ message: t.folderDeleted(name), tone: "good", undo: () => makeAgain(name) });
    router.replace("/admin/media");
  }

  async function makeAgain(name: string) {
    const result = await createFolderAction({ name });
    if (!result.ok) return notify({ message: result.problem.message, tone: "bad" });
    router.push(`/admin/media?folder=${result.value.id}`);
  }

  async function name(text: string): Promise<string | null> {
    const result =
      naming === "old" && folder
        ? await renameFolderAction({ id: folder.id, name: text })
        : await createFolderAction({ name: text });
    if (!result.ok) return result.problem.issues[0]?.message ?? result.problem.message;
    setNaming(null);
    if (naming === "new") router.push(`/admin/media?folder=${result.value.id}`);
    else router.refresh();
    return null;
  }

  return (
    <>
      <Button icon="plus" onClick={() => setNaming("new")}>
        {t.newFolder}
      </Button>
      {folder && arranges && (
        <Menu
          label={ui.moreActions(folder.name)}
          trigger="more"
          align="end"
          items={[
            { label: t.renameFolder, icon: "edit", onSelect: () => setNaming("old") },
            {
              label: t.deleteFolder,
              icon: "trash",
              danger: true,
              onSelect: () => void remove(folder),
            },
          ]}
        />
      )}
      {naming && (
        <FolderName
          title={naming === "new" ? t.newFolder : t.renameFolder}
          name={naming === "old" ? (folder?.name ?? "") : ""}
          locale={locale}
          onName={name}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}
