#!/usr/bin/env node
// Makes the media of the demo again: node scripts/make-demo-media.mjs [name…]
// Pictures need only sharp; the film and the sound need ffmpeg, the sheets a Chromium.
import { spawnSync } from "node:child_process";
import { mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { filmDelta } from "./demo-media/film.mjs";
import { pictures } from "./demo-media/pictures.mjs";
import { printSheet } from "./demo-media/sheet.mjs";
import { rate, synthesiseModem } from "./demo-media/sound.mjs";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../db/seed/demo/media");

/** @type {Record<string, (file: string) => Promise<void>>} */
const makers = {
  ...Object.fromEntries(
    Object.entries(pictures).map(([name, draw]) => [
      name,
      async (/** @type {string} */ file) => writeFile(file, await draw()),
    ]),
  ),
  "delta.mp4": filmDelta,
  "modem.mp3": recordModem,
  "puertos-y-protocolos.pdf": async (file) => writeFile(file, await printSheet("es")),
  "ports-and-protocols.pdf": async (file) => writeFile(file, await printSheet("en")),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in makers));
if (unknown.length > 0) {
  console.error(`No such medium: ${unknown.join(", ")}`);
  process.exit(1);
}
await mkdir(folder, { recursive: true });
for (const [name, make] of Object.entries(makers)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const file = path.join(folder, name);
  await make(file);
  console.log(`${name}  ${Math.round((await stat(file)).size / 1024)} KB`);
}

/** @param {string} file */
async function recordModem(file) {
  const input = Buffer.from(synthesiseModem().buffer);
  const { status } = spawnSync(
    "ffmpeg",
    `-y -loglevel error -f f32le -ar ${rate} -ac 1 -i - -c:a libmp3lame -b:a 64k -ar 32000 ${file}`.split(
      " ",
    ),
    { input, stdio: ["pipe", "inherit", "inherit"] },
  );
  if (status !== 0) throw new Error(`ffmpeg ended with ${status}`);
}
