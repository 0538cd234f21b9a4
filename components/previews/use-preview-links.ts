"use client";

import { useCallback, useEffect, useState } from "react";
import { useToast } from "@/components/ui/toasts";
import type { PreviewWords } from "@/lib/messages/previews";
import { createPreviewAction, revokePreviewAction } from "@/lib/previews/actions";
import type { PreviewLink } from "@/lib/previews/types";

/** The live links of an entry, and what can be done with them; each act tells how it went. */
export function usePreviewLinks(entryId: string, words: PreviewWords) {
  const toast = useToast();
  const [links, setLinks] = useState<PreviewLink[]>([]);
  const [pending, setPending] = useState(false);

  const load = useCallback(async () => {
    const response = await fetch(`/api/v1/entries/${entryId}/previews`).catch(() => null);
    if (response?.ok) setLinks((await response.json()).items);
  }, [entryId]);
  useEffect(() => void load(), [load]);

  async function create(days: number) {
    setPending(true);
    try {
      const result = await createPreviewAction({ id: entryId, days });
      if (!result.ok) return toast({ message: result.problem.message, tone: "bad" });
      const copied = await copyText(result.value.preview.url);
      toast({ message: copied ? words.created : words.createdNotCopied, tone: "good" });
      await load();
    } catch (cause) {
      console.error(cause);
      toast({ message: words.notMade, tone: "bad" });
    } finally {
      setPending(false);
    }
  }

  async function revoke(link: PreviewLink) {
    try {
      const result = await revokePreviewAction({ id: link.id });
      if (result.ok) toast({ message: words.revoked, tone: "good" });
      else toast({ message: result.problem.message, tone: "bad" });
      await load();
    } catch (cause) {
      console.error(cause);
      toast({ message: words.notRevoked, tone: "bad" });
    }
  }

  return { links, create, revoke, pending };
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
