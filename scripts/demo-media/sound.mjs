import { randomFrom } from "./toolbox.mjs";

export const rate = 16_000;
const seconds = 9.2;

/**
 * The call of a V.34 modem, abridged: dial tone, dialling, answer tone, V.8, line probing, data.
 * Frequencies are those of the recommendations; durations are shorter.
 */
export function synthesiseModem() {
  const samples = new Float32Array(Math.round(seconds * rate));
  /** @param {number} from @param {number} length @param {number} level @param {(time: number) => number} wave */
  const add = (from, length, level, wave) => {
    for (let index = 0; index < length * rate; index++) {
      const time = index / rate;
      const edge = Math.min(1, time / 0.006, (length - time) / 0.006);
      const at = Math.round(from * rate) + index;
      if (at < samples.length)
        samples[at] = (samples[at] ?? 0) + wave(time) * level * Math.max(0, edge);
    }
  };

  add(0, 1.15, 0.32, (time) => sine(425, time));
  for (const [index, digit] of [..."955123456"].entries()) {
    const [low, high] = dtmf[digit] ?? [697, 1209];
    add(1.35 + index * 0.135, 0.08, 0.26, (time) => sine(low, time) + sine(high, time));
  }
  add(2.8, 1.7, 0.34, answerTone);
  add(4.6, 0.62, 0.34, shiftKeying(980, 1180, 3));
  add(5.24, 0.62, 0.34, shiftKeying(1650, 1850, 9));
  add(6.05, 0.75, 0.055, probe);
  add(6.95, 1.9, 0.3, quadrature());
  return samples;
}

/** @type {Record<string, [number, number]>} */
const dtmf = {
  1: [697, 1209],
  2: [697, 1336],
  3: [697, 1477],
  4: [770, 1209],
  5: [770, 1336],
  6: [770, 1477],
  9: [852, 1477],
};

/** @param {number} frequency @param {number} time */
function sine(frequency, time) {
  return Math.sin(2 * Math.PI * frequency * time);
}

/** ANSam: 2100 Hz, a fifth of amplitude modulation at 15 Hz, phase reversed every 450 ms. */
function answerTone(/** @type {number} */ time) {
  const sign = Math.floor(time / 0.45) % 2 ? -1 : 1;
  return sign * sine(2100, time) * (1 + 0.2 * sine(15, time));
}

/** V.21 at 300 bits a second. @param {number} mark @param {number} space @param {number} seed */
function shiftKeying(mark, space, seed) {
  const random = randomFrom(seed);
  const bits = Array.from({ length: 400 }, () => random() < 0.5);
  let phase = 0;
  return (/** @type {number} */ time) => {
    phase += (2 * Math.PI * (bits[Math.floor(time * 300)] ? mark : space)) / rate;
    return Math.sin(phase);
  };
}

/** V.34's probing signal: tones every 150 Hz, four of them left out. */
function probe(/** @type {number} */ time) {
  let sum = 0;
  for (let frequency = 150; frequency <= 3750; frequency += 150) {
    if ([900, 1200, 1800, 2400].includes(frequency)) continue;
    sum += Math.cos(2 * Math.PI * frequency * time + (frequency / 150) ** 2 * 0.7);
  }
  return sum;
}

/** Sixteen-point QAM, 3200 symbols a second on a carrier of 1829 Hz: nearly noise. */
function quadrature() {
  const random = randomFrom(77);
  const level = () => (Math.floor(random() * 4) - 1.5) / 1.5;
  const symbols = Array.from({ length: 7000 }, () => [level(), level()]);
  return (/** @type {number} */ time) => {
    const place = time * 3200;
    let [real, imaginary] = [0, 0];
    for (let index = Math.floor(place) - 1; index <= Math.floor(place) + 2; index++) {
      const [a = 0, b = 0] = symbols[index] ?? [];
      const pulse =
        Math.abs(place - index) < 2 ? 0.5 + 0.5 * Math.cos(((place - index) * Math.PI) / 2) : 0;
      real += a * pulse;
      imaginary += b * pulse;
    }
    const angle = 2 * Math.PI * 1829 * time;
    return (real * Math.cos(angle) - imaginary * Math.sin(angle)) * 0.8;
  };
}
