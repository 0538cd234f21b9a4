import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import type { Unsent } from "@/lib/drafts/present/unsent";
import { draftPrefix as prefix, unsentPrefix } from "./leave-device";

/** Milliseconds after which a device that does not answer is left alone. */
const patience = 2000;
const step = 50;

export type Device = {
  /** Whether changes are kept here at all. */
  keeps: boolean;
  /** What was kept of changes that the server had not acknowledged. */
  unsent: Unsent[];
  /** Ends once it is kept. */
  put: (item: Unsent) => Promise<unknown>;
  drop: (key: string) => void;
  /** Remembers whether the server lacks something that is kept here. */
  markUnsent: (unsent: boolean) => void;
  close: () => void;
};

/** Keeps each change of `doc` on the device, apart for each person and entry, after bringing back what
 * is kept there already. */
export async function openDevice(doc: Y.Doc, owner: string): Promise<Device> {
  const persistence = (await canKeep()) ? new IndexeddbPersistence(`${prefix}${owner}`, doc) : null;
  const late = silence().then(() => "late");
  const kept = persistence && (await Promise.race([persistence.whenSynced, late])) !== "late";
  const db = kept ? persistence.db : null;
  return {
    keeps: Boolean(kept),
    unsent: db ? await loadUnsent(db) : [],
    put: async (item) => persistence?.set(item.key, item as unknown as ArrayBuffer),
    drop: (key) => void persistence?.del(key),
    markUnsent: (unsent) => {
      try {
        if (unsent) localStorage.setItem(`${unsentPrefix}${owner}`, "1");
        else localStorage.removeItem(`${unsentPrefix}${owner}`);
      } catch {
        // Without it a sign-out takes the copy along that it could have left.
      }
    },
    close: () => void persistence?.destroy(),
  };
}

function loadUnsent(db: IDBDatabase): Promise<Unsent[]> {
  return new Promise((resolve) => {
    const request = db.transaction("custom").objectStore("custom").getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve([]);
  });
}

/** Some browsers forbid it, or say so only when asked. */
function canKeep(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open("cauce:probe");
      request.onsuccess = () => {
        request.result.close();
        resolve(true);
      };
      request.onerror = () => resolve(false);
      void silence().then(() => resolve(false));
    } catch {
      resolve(false);
    }
  });
}

/** Counted in steps: a page that is held up itself, as while it begins, does not blame the device. */
function silence(): Promise<void> {
  return new Promise((resolve) => {
    let passed = 0;
    const timer = setInterval(() => {
      passed += step;
      if (passed < patience) return;
      clearInterval(timer);
      resolve();
    }, step);
  });
}
