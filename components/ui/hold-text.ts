const kept = ["value", "defaultValue"] as const;

/**
 * Keeps what was typed into the server's textarea while React takes it over: hydration writes the
 * server's text into `value`, and takes the words and the selection of whoever was quicker.
 * Own properties catch those writes; what this answers takes them away again, and tells of the
 * text if it is another than the server's.
 */
export function holdText(id: string | undefined): () => void {
  if (!id || typeof document === "undefined") return () => {};
  const area = document.getElementById(id);
  if (!(area instanceof HTMLTextAreaElement)) return () => {};
  for (const name of kept) {
    Object.defineProperty(area, name, { configurable: true, value: area[name], writable: true });
  }
  return () => {
    for (const name of kept) Reflect.deleteProperty(area, name);
    if (area.value !== area.defaultValue) area.dispatchEvent(new Event("input", { bubbles: true }));
  };
}
