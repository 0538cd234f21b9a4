import "server-only";
import type { Style } from "./types";

/** A4, with a column of some 66 signs; tables and wide code may reach into the margins. */
export const sheet = { width: 595.28, height: 841.89, top: 86, bottom: 92 };
export const column = { x: 122, width: 351 };
/** As far as a wide table may reach. */
export const wide = { x: 54, width: 487.28 };
export const room = sheet.height - sheet.top - sheet.bottom;

export const ink = "#231d18";
export const soft = "#5d554d";
export const hairline = "#dcd6cd";
export const surface = "#f5f2ec";
export const tones = { info: "#2f6690", good: "#2f6f4a", warn: "#8a5a12", bad: "#a13d32" } as const;

const serif = (size: number): Style => ({ family: "serif", size, color: ink });
const sans = (size: number): Style => ({ family: "sans", size, color: ink });

export const styles = {
  text: serif(11.4),
  title: { ...serif(27), bold: true },
  lead: { ...serif(14.2), italic: true, color: soft },
  h2: { ...serif(17.5), bold: true },
  h3: { ...serif(14), bold: true },
  h4: { ...serif(11.8), bold: true },
  small: { ...sans(8.6), color: soft },
  running: { ...sans(7.8), color: soft },
  cell: sans(8.8),
  note: serif(9.6),
  code: { family: "mono", size: 8.5, color: ink },
  label: { ...sans(8.8), bold: true },
  caption: { ...sans(8.6), color: soft },
} satisfies Record<string, Style>;

/** Height of a line, as a multiple of the size. */
export const leading = { text: 1.46, tight: 1.18, sans: 1.42, code: 1.5 } as const;
