import sharp from "sharp";
import { drawArchipelago } from "./pictures/archipelago.mjs";
import { drawBarges } from "./pictures/barges.mjs";
import { drawBoat } from "./pictures/boat.mjs";
import { drawCables } from "./pictures/cables.mjs";
import { drawCurrents } from "./pictures/currents.mjs";
import { drawDelta } from "./pictures/delta.mjs";
import { drawMeanders } from "./pictures/meanders.mjs";
import { drawMissingSheet } from "./pictures/missing-sheet.mjs";
import { drawOneLitWindow } from "./pictures/one-lit-window.mjs";
import { drawPigeonholes } from "./pictures/pigeonholes.mjs";
import { drawAlice, drawInigo, drawMarta, drawTomas } from "./pictures/portraits.mjs";
import { drawRacks } from "./pictures/racks.mjs";
import { drawRelay } from "./pictures/relay.mjs";
import { drawRipples } from "./pictures/ripples.mjs";
import { drawSpectrogram } from "./pictures/spectrogram.mjs";
import { drawStrata } from "./pictures/strata.mjs";
import { drawSwitchboard } from "./pictures/switchboard.mjs";
import { drawWaves } from "./pictures/waves.mjs";
import { drawWeave } from "./pictures/weave.mjs";
import { synthesiseModem } from "./sound.mjs";

/** @type {Record<string, () => Promise<Buffer>>} */
export const pictures = {
  "archipelago.webp": () => webp(drawArchipelago()),
  "barges.webp": () => webp(drawBarges()),
  "boat.webp": () => webp(drawBoat()),
  "cables.webp": () => webp(drawCables()),
  "currents.webp": () => dense(drawCurrents()),
  "delta.webp": () => webp(drawDelta()),
  "meanders.webp": () => webp(drawMeanders()),
  "missing-sheet.webp": () => webp(drawMissingSheet()),
  "one-lit-window.webp": () => webp(drawOneLitWindow()),
  "pigeonholes.webp": () => webp(drawPigeonholes()),
  "racks.webp": () => webp(drawRacks()),
  "relay.jpg": () => jpeg(drawRelay()),
  "ripples.webp": () => dense(drawRipples()),
  "spectrogram.webp": spectrogram,
  "strata.jpg": () => jpeg(drawStrata()),
  "switchboard.webp": () => webp(drawSwitchboard()),
  "waves.webp": () => webp(drawWaves()),
  "weave.webp": () => dense(drawWeave()),
  "avatar-marta.png": () => png(drawMarta()),
  "avatar-tomas.png": () => png(drawTomas()),
  "avatar-alice.png": () => png(drawAlice()),
  "avatar-inigo.png": () => png(drawInigo()),
};

/** @param {string} svg */
function webp(svg) {
  return sharp(Buffer.from(svg)).webp({ quality: 74, effort: 6, smartSubsample: true }).toBuffer();
}

/** For pictures of many fine lines. @param {string} svg */
function dense(svg) {
  return sharp(Buffer.from(svg)).resize(1600).webp({ quality: 58, effort: 6 }).toBuffer();
}

/** @param {string} svg */
function jpeg(svg) {
  return sharp(Buffer.from(svg)).jpeg({ quality: 80, mozjpeg: true }).toBuffer();
}

/** @param {string} svg */
function png(svg) {
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 96, effort: 10 }).toBuffer();
}

function spectrogram() {
  const { pixels, width, height } = drawSpectrogram(synthesiseModem());
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(1600, 1000, { fit: "fill", kernel: "cubic" })
    .webp({ quality: 62, effort: 6 })
    .toBuffer();
}
