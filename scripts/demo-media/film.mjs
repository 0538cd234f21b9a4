import { spawn } from "node:child_process";
import { once } from "node:events";
import sharp from "sharp";
import { drawDelta, growDelta } from "./pictures/delta.mjs";
import { randomFrom } from "./toolbox.mjs";

/** @typedef {import("./pictures/delta.mjs").Arm} Arm */
/** @typedef {{ arm: Arm, travelled: number, speed: number, warm: boolean }} Packet */

const [width, height, rate, seconds] = [960, 540, 25, 10];
const scale = width / 1800;
const top = 40;

/**
 * Ten seconds of packets that go down the delta, each choosing an arm at every fork.
 * @param {string} file
 */
export async function filmDelta(file) {
  const ground = await sharp(Buffer.from(drawDelta({ thread: false })))
    .resize(width)
    .extract({ left: 0, top, width, height })
    .removeAlpha()
    .raw()
    .toBuffer();
  const ffmpeg = spawn(
    "ffmpeg",
    `-y -loglevel error -f rawvideo -pix_fmt rgb24 -s ${width}x${height} -r ${rate} -i - -c:v libx264 -preset veryslow -crf 28 -tune animation -pix_fmt yuv420p -an -movflags +faststart ${file}`.split(
      " ",
    ),
    { stdio: ["pipe", "inherit", "inherit"] },
  );
  const step = startPackets();
  for (let frame = 0; frame < 22 * rate; frame++) step();
  for (let frame = 0; frame < seconds * rate; frame++) {
    const picture = Buffer.from(ground);
    for (const packet of step()) drawPacket(picture, packet);
    if (!ffmpeg.stdin.write(picture)) await once(ffmpeg.stdin, "drain");
  }
  ffmpeg.stdin.end();
  const [code] = await once(ffmpeg, "close");
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
}

function startPackets() {
  const random = randomFrom(15);
  const source = growDelta();
  /** @type {Packet[]} */
  let packets = [];
  return () => {
    if (random() < 0.55)
      packets.push({
        arm: source,
        travelled: 0,
        speed: 3.4 + random() * 2.2,
        warm: random() < 0.16,
      });
    packets = packets.flatMap((packet) => advance(packet));
    return packets;
  };

  /** @param {Packet} packet @returns {Packet[]} */
  function advance(packet) {
    const travelled = packet.travelled + packet.speed;
    const length = measure(packet.arm);
    if (travelled < length) return [{ ...packet, travelled }];
    const [first, second] = packet.arm.next;
    if (!first) return [];
    const arm = second && random() > first.size / (first.size + second.size) ? second : first;
    return [{ ...packet, arm, travelled: travelled - length }];
  }
}

/** @type {WeakMap<Arm, number>} */
const lengths = new WeakMap();

/** @param {Arm} arm */
function measure(arm) {
  const known = lengths.get(arm);
  if (known !== undefined) return known;
  let length = 0;
  for (const [index, [x, y]] of arm.points.entries()) {
    const [beforeX, beforeY] = arm.points[index - 1] ?? [x, y];
    length += Math.hypot(x - beforeX, y - beforeY);
  }
  lengths.set(arm, length);
  return length;
}

/** @param {Packet} packet */
function locate({ arm, travelled }) {
  let left = travelled;
  for (let index = 1; index < arm.points.length; index++) {
    const [[fromX, fromY], [toX, toY]] = [
      arm.points[index - 1] ?? [0, 0],
      arm.points[index] ?? [0, 0],
    ];
    const length = Math.hypot(toX - fromX, toY - fromY);
    if (left <= length)
      return [fromX + ((toX - fromX) * left) / length, fromY + ((toY - fromY) * left) / length];
    left -= length;
  }
  return arm.points.at(-1) ?? [0, 0];
}

/** @param {Buffer} picture @param {Packet} packet */
function drawPacket(picture, packet) {
  const [x = 0, y = 0] = locate(packet);
  const [left, up] = [x * scale, y * scale - top];
  const radius = Math.min(5.2, 2.7 + packet.arm.size * scale * 0.16);
  disc(picture, left, up, radius + 1.4, [14, 61, 73]);
  disc(picture, left, up, radius, packet.warm ? [226, 112, 62] : [250, 246, 236]);
}

/** @param {Buffer} picture @param {number} x @param {number} y @param {number} radius @param {number[]} shade */
function disc(picture, x, y, radius, shade) {
  for (let row = Math.floor(y - radius - 1); row <= y + radius + 1; row++)
    for (let column = Math.floor(x - radius - 1); column <= x + radius + 1; column++) {
      if (row < 0 || column < 0 || row >= height || column >= width) continue;
      const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(column - x, row - y)));
      for (const channel of [0, 1, 2]) {
        const at = (row * width + column) * 3 + channel;
        picture[at] = Math.round((picture[at] ?? 0) * (1 - cover) + (shade[channel] ?? 0) * cover);
      }
    }
}
