/**
 * Uploads that somebody stopped in this browser. What had come of them goes from the site by itself in
 * three days; until then to let go can be undone, and nobody is asked about them again.
 */
type Named = { name: string; size: number };

const place = "cauce-let-go";
const most = 100;

export function letGo(file: Named): void {
  write([...read().filter((one) => one !== nameOf(file)), nameOf(file)]);
}

export function takeUp(file: Named): void {
  write(read().filter((one) => one !== nameOf(file)));
}

export function isLetGo(file: Named): boolean {
  return read().includes(nameOf(file));
}

export function nameOf({ name, size }: Named): string {
  return `${size} ${name.normalize("NFC")}`;
}

function read(): string[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "[]");
  } catch {
    return [];
  }
}

function write(names: string[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(names.slice(-most)));
  } catch (error) {
    console.warn(error);
  }
}
