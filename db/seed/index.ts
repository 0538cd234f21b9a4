import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { media } from "./demo/media";
import { navigation } from "./demo/navigation";
import { people } from "./demo/people";
import { settings } from "./demo/settings";
import { terms } from "./demo/terms";
import { parseEntry } from "./front-matter";
import type { Demo, DemoEntry, DemoLocale } from "./types";

export type * from "./types";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "demo");

/** Everything that the demo site holds. Throws on a malformed entry, naming file and line. */
export async function readDemo(): Promise<Demo> {
  const entries = await Promise.all([readEntries("es"), readEntries("en")]);
  return { people, terms, media: media.map(locate), entries: entries.flat(), navigation, settings };
}

function locate(medium: (typeof media)[number]) {
  const file = path.join(root, "media", medium.name);
  return { ...medium, file, read: () => readFile(file) };
}

async function readEntries(locale: DemoLocale): Promise<DemoEntry[]> {
  const names = (await readdir(path.join(root, locale))).filter((name) => name.endsWith(".md"));
  const entries = await Promise.all(
    names.map(async (name) => {
      const source = await readFile(path.join(root, locale, name), "utf8");
      return parseEntry(`${locale}/${name}`, locale, source);
    }),
  );
  return entries.sort(byDepthThenPosition);
}

function byDepthThenPosition(a: DemoEntry, b: DemoEntry) {
  return depth(a) - depth(b) || a.position - b.position || a.file.localeCompare(b.file);
}

function depth({ parent }: DemoEntry) {
  return parent ? parent.split("/").length : 0;
}
