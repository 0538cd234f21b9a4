/**
 * Files on their way are kept in the browser (IndexedDB), so that a reload carries on by itself. What
 * does not fit there is sent all the same, and goes on when it is chosen again.
 */
export type KeptFile = {
  key: string;
  owner: string;
  file: File;
  folderId: string | null;
  at: number;
};

const store = "files";
const maxKept = 1024 ** 3;
const maxAge = 3 * 24 * 60 * 60 * 1000;

export async function keepFile(kept: Omit<KeptFile, "at">): Promise<void> {
  if (kept.file.size > maxKept || !(await hasRoom(kept.file.size))) return;
  await run("readwrite", (files) => files.put({ ...kept, at: Date.now() }));
}

export function forgetFile(key: string): Promise<unknown> {
  return run("readwrite", (files) => files.delete(key));
}

/** Those of one person; what lay too long goes. */
export async function listKept(owner: string): Promise<KeptFile[]> {
  const all = ((await run("readonly", (files) => files.getAll())) ?? []) as KeptFile[];
  const old = all.filter(({ at }) => at < Date.now() - maxAge);
  await Promise.all(old.map(({ key }) => forgetFile(key)));
  return all.filter((kept) => kept.owner === owner && !old.includes(kept));
}

const lockName = "cauce-upload:";

/** Runs `work` unless another tab is at the same file; then `elsewhere`. */
export async function inOneTab(
  key: string,
  work: () => Promise<void>,
  elsewhere: () => void,
): Promise<void> {
  if (!("locks" in navigator)) return work();
  await navigator.locks.request(lockName + key, { ifAvailable: true }, async (lock) =>
    lock ? work() : elsewhere(),
  );
}

/** The keys of the files at which some tab is. */
export async function listUnderWay(): Promise<string[]> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.flatMap(({ name = "" }) =>
    name.startsWith(lockName) ? [name.slice(lockName.length)] : [],
  );
}

async function hasRoom(size: number): Promise<boolean> {
  const { quota = 0, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return quota - usage > size * 2;
}

/** Null where the browser keeps nothing, as in private windows. */
async function run<T>(mode: IDBTransactionMode, work: (files: IDBObjectStore) => IDBRequest<T>) {
  try {
    const database = await settled(opening());
    const result = await settled(work(database.transaction(store, mode).objectStore(store)));
    database.close();
    return result;
  } catch (error) {
    console.warn(error);
    return null;
  }
}

function opening(): IDBOpenDBRequest {
  const request = indexedDB.open("cauce-uploads", 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "key" });
  return request;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
