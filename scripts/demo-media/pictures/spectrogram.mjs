import { rate } from "../sound.mjs";
import { blend, clamp, colour } from "../toolbox.mjs";

const size = 2048;
const highest = 4100;

/**
 * A sound as a picture, time to the right and frequency upwards: raw RGB rows.
 * @param {Float32Array} samples
 */
export function drawSpectrogram(samples) {
  const width = 1600;
  const height = Math.floor((highest / rate) * size);
  const pixels = Buffer.alloc(width * height * 3);
  const palette = Array.from({ length: 256 }, (_, level) => parse(tone(level / 255)));
  for (let column = 0; column < width; column++) {
    const centre = Math.round((column / width) * samples.length);
    const power = spectrum(samples, centre - size / 2);
    for (let row = 0; row < height; row++) {
      const decibels = 10 * Math.log10((power[row] ?? 0) + 1e-9);
      const level = clamp(Math.round(((decibels + 18) / 62) * 255), 0, 255);
      pixels.set(palette[level] ?? [0, 0, 0], ((height - 1 - row) * width + column) * 3);
    }
  }
  return { pixels, width, height };
}

/** @param {number} level 0…1 */
function tone(level) {
  if (level < 0.4) return blend(colour.night, "#144a57", level / 0.4);
  if (level < 0.75) return blend("#144a57", colour.shallow, (level - 0.4) / 0.35);
  if (level < 0.9) return blend(colour.shallow, colour.paper, (level - 0.75) / 0.15);
  return blend(colour.paper, colour.warm, (level - 0.9) / 0.1);
}

/** @param {string} hex */
function parse(hex) {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}

/** @param {Float32Array} samples @param {number} from */
function spectrum(samples, from) {
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  for (let index = 0; index < size; index++) {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / size);
    real[index] = (samples[from + index] ?? 0) * window;
  }
  transform(real, imaginary);
  return real.map((value, index) => value ** 2 + (imaginary[index] ?? 0) ** 2);
}

/** Cooley and Tukey's, in place. @param {Float64Array} real @param {Float64Array} imaginary */
function transform(real, imaginary) {
  for (let index = 1, mirror = 0; index < size; index++) {
    let bit = size >> 1;
    for (; mirror & bit; bit >>= 1) mirror ^= bit;
    mirror ^= bit;
    if (index < mirror) [real[index], real[mirror]] = [real[mirror] ?? 0, real[index] ?? 0];
  }
  for (let length = 2; length <= size; length *= 2) {
    const angle = (-2 * Math.PI) / length;
    for (let start = 0; start < size; start += length)
      for (let offset = 0; offset < length / 2; offset++) {
        const [low, high] = [start + offset, start + offset + length / 2];
        const [cosine, sine] = [Math.cos(angle * offset), Math.sin(angle * offset)];
        const [a, b] = [real[high] ?? 0, imaginary[high] ?? 0];
        const [turnedA, turnedB] = [a * cosine - b * sine, a * sine + b * cosine];
        real[high] = (real[low] ?? 0) - turnedA;
        imaginary[high] = (imaginary[low] ?? 0) - turnedB;
        real[low] = (real[low] ?? 0) + turnedA;
        imaginary[low] = (imaginary[low] ?? 0) + turnedB;
      }
  }
}
