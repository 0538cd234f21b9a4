import type { IconName } from "@/components/ui/icon";

/** Something that was chosen lately on this device, as it was called then. */
export type Recent = { id: string; label: string; icon: IconName; note?: string; href?: string };

const most = 6;
const keyOf = (personId: string) => `desk-recent:${personId}`;

export function listRecent(personId: string): Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(personId)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, most) : [];
  } catch {
    return [];
  }
}

export function keepRecent(personId: string, { id, label, icon, note, href }: Recent): void {
  const others = listRecent(personId).filter((one) => one.id !== id);
  const next = [{ id, label, icon, note, href }, ...others].slice(0, most);
  try {
    localStorage.setItem(keyOf(personId), JSON.stringify(next));
  } catch {
    // A browser that keeps nothing forgets what was chosen.
  }
}

/** Only addresses of the desk and the account are followed: others may write to the storage too. */
function isRecent(value: unknown): value is Recent {
  if (typeof value !== "object" || value === null) return false;
  const { id, label, icon, href } = value as Record<string, unknown>;
  const text = [id, label, icon].every((one) => typeof one === "string");
  return text && (href === undefined || /^\/(admin|account)([/?#]|$)/.test(String(href)));
}
