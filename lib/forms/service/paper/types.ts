import "server-only";

/** The fonts of KaTeX, by what they are for. */
export type MathFamily =
  | "math"
  | "math-italic"
  | "math-bold"
  | "math-double"
  | "math-script"
  | "math-fraktur"
  | "math-sans"
  | "math-mono"
  | "math-size1"
  | "math-size2"
  | "math-size3"
  | "math-size4";

/** How words look. Sizes and places are in points, as in the file itself. */
export type Style = {
  family: "serif" | "sans" | "mono" | MathFamily;
  size: number;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  underline?: boolean;
  color: string;
  /** How far the words stand above their line. */
  rise?: number;
};

/** Where a link leads: out of the document, or to a named place in it. */
export type Target = { url: string } | { place: string };

/** An element of the structure tree (ISO 32000-1, 14.8), made when something of it is first drawn. */
export type Part = {
  type: string;
  parent: Part | null;
  alt?: string;
  lang?: string;
  /** Attributes of its own: the spans of a cell, the numbers of a list. */
  attributes?: Record<string, unknown>;
  id?: string;
};

/** A drawing of its own among words: a formula, a picture. */
export type Box = {
  width: number;
  ascent: number;
  descent: number;
  draw: (pen: Pen, x: number, baseline: number) => void;
  /** The same no wider than this. */
  fit?: (width: number) => Box;
};

/** Words of one kind; a box stands for one sign, `break` ends the line. */
export type Span = {
  text: string;
  style: Style;
  link?: Target;
  /** What the link is called where only that is read. */
  linkName?: string;
  /** What it is within the block: Code, Reference, Formula. */
  part?: { type: string; alt?: string };
  /** The name of the place. */
  place?: string;
  box?: Box;
};

export type Piece = Span & { x: number; width: number };
export type Line = { pieces: Piece[]; width: number; ascent: number; descent: number };

/** A ground or a bar behind all atoms that bear it, on each page anew. */
export type Ground = {
  x: number;
  width: number;
  color: string;
  above: number;
  below: number;
  /** A bar at its left edge. */
  bar?: string;
};

export type Outline = { title: string; level: number };

/** What is never parted by the end of a page: a line, a picture, a row of a table. */
export type Atom = {
  height: number;
  /** Room above it, which is dropped at the head of a page. */
  above: number;
  /** Room that grounds take above it, at the head of a page too, and below it. */
  lead?: number;
  below?: number;
  /** Stays on the page of what follows. */
  keep?: boolean;
  /** Begins a page of its own. */
  fresh?: boolean;
  grounds: Ground[];
  /** What is repeated above it where it begins a page: the head of a table. */
  repeat?: Atom[];
  place?: string;
  outline?: Outline;
  /** What the head of the pages says from here on. */
  running?: string;
  draw: (pen: Pen, top: number) => void;
};

export type Placed = { atom: Atom; top: number; again: boolean };
export type Sheet = { placed: Placed[]; running: string };

export type Leader = {
  part: Part;
  text: string;
  style: Style;
  from: number;
  to: number;
  top: number;
  height: number;
};

/** What atoms are drawn with. */
export type Pen = {
  line: (part: Part, line: Line, x: number, baseline: number) => void;
  /** Words that are no content: repeated heads, numbers of pages. */
  /** A part that holds nothing. */
  empty: (part: Part) => void;
  plain: (text: string, style: Style, x: number, baseline: number) => void;
  rule: (x: number, y: number, width: number, color: string, thickness?: number) => void;
  box: (x: number, y: number, width: number, height: number, color: string) => void;
  image: (
    part: Part | null,
    picture: Buffer,
    at: { x: number; y: number; width: number; height: number },
  ) => void;
  /** A sign by itself, within what is being drawn. */
  glyphs: (text: string, style: Style, x: number, baseline: number, stretch?: number) => void;
  stroke: (points: [number, number][], color: string, thickness: number) => void;
  /** The number of a page at the right, after dots. */
  leader: (leader: Leader) => void;
  /** The number of the page where a place is, from 1. */
  pageOf: (place: string) => number | undefined;
};
