/** Names of what the device keeps of drafts, each followed by whose and which. */
export const draftPrefix = "cauce:draft:";
export const unsentPrefix = "cauce:unsent:";

/** Takes from the device what the server has; called when somebody signs out here. */
export async function leaveDevice(): Promise<void> {
  try {
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith(draftPrefix)) continue;
      const owner = name.slice(draftPrefix.length);
      // What never arrived stays for the one who wrote it, and for nobody else.
      if (!localStorage.getItem(`${unsentPrefix}${owner}`)) indexedDB.deleteDatabase(name);
    }
  } catch {
    // A browser that keeps nothing has nothing to clear.
  }
}
