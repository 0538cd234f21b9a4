"use client";

import { useCallback, useEffect, useState } from "react";
import { openPaneAction } from "@/lib/previews/actions";

/** The address of the draft's page for this pane, below this host; asked for anew when it is gone. */
export function usePane(entryId: string) {
  const [address, setAddress] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  const open = useCallback(async () => {
    setFailed(false);
    try {
      const result = await openPaneAction({ id: entryId });
      if (!result.ok) return setFailed(true);
      const { pathname, search } = new URL(result.value.preview.url);
      setAddress(pathname + search);
    } catch (cause) {
      console.error(cause);
      setFailed(true);
    }
  }, [entryId]);

  useEffect(() => void open(), [open]);
  return { address, failed, open };
}
