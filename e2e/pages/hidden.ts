import { execFileSync } from "node:child_process";
import { inflateRawSync } from "node:zlib";
import { requireProgram } from "../../scripts/test/programs.mjs";
import type { authorOf } from "./author";

/**
 * Entries that are not public, each in another way, with a word that shows nowhere; and one that is,
 * whose draft has the word too.
 */
export async function hideEntries(
  author: ReturnType<typeof authorOf>,
  secret: string,
  opened: string,
  /** Called while the one that is withdrawn afterwards is public. */
  whilePublic: () => Promise<void> = async () => {},
) {
  const make = (name: string, open = "") => {
    const title = open || `${secret} ${name}`;
    const slug = open ? open.toLowerCase() : `${secret}-${name}`;
    const fields = { slug, excerpt: open || secret };
    return author.create({ title, fields, text: open || `Dice ${secret}` });
  };
  const draft = await make("draft");
  const scheduled = await make("scheduled");
  await author.publish(scheduled.id, { at: new Date(Date.now() + 3_600_000).toISOString() });
  const ended = await make("ended");
  const past = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  await author.call("PUT", `/${ended.id}/publication`, { at: past(2), unpublishAt: past(1) });
  const withdrawn = await make("withdrawn");
  await author.publish(withdrawn.id);
  await whilePublic();
  await author.call("DELETE", `/${withdrawn.id}/publication`);
  const trashed = await make("trashed");
  await author.publish(trashed.id);
  await author.call("DELETE", `/${trashed.id}`);
  const corrected = await make("corrected", opened);
  await author.publish(corrected.id);
  const fields = { slug: opened.toLowerCase(), excerpt: secret, seoTitle: secret };
  const { id, version } = corrected;
  await author.save(id, version, { title: secret, fields, text: secret });
  return { hidden: { draft, scheduled, ended, withdrawn, trashed }, corrected };
}

/** What a form of a page says to who reads it whole. */
export function wordsOf(form: string, bytes: Buffer): string {
  if (form === "zip" || form === "epub") return wordsInside(bytes);
  if (form !== "pdf") return bytes.toString();
  requireProgram("pdftotext");
  const facts = execFileSync("pdfinfo", ["-custom", "-"], { input: bytes, encoding: "utf8" });
  return facts + execFileSync("pdftotext", ["-", "-"], { input: bytes, encoding: "utf8" });
}

/** What the files within an archive say, one after the other. */
function wordsInside(archive: Buffer): string {
  const head = Buffer.from("PK\u0003\u0004");
  let words = "";
  for (let at = archive.indexOf(head); at >= 0; at = archive.indexOf(head, at + 4)) {
    const [method, name, extra] = [8, 26, 28].map((place) => archive.readUInt16LE(at + place));
    const start = at + 30 + (name ?? 0) + (extra ?? 0);
    const packed = archive.subarray(start);
    words += archive.toString("utf8", at + 30, start);
    words += method === 8 ? inflateRawSync(packed) : packed.toString("utf8");
  }
  return words;
}
