/** What one document may hold; the editor and the server keep the same limits. */
export const documentLimits = {
  depth: 20,
  nodes: 20_000,
  /** UTF-16 units of all its text. */
  text: 1_000_000,
  href: 2048,
  alt: 1000,
  caption: 2000,
  columns: 50,
  /** Of one formula, in UTF-16 units. */
  formula: 2000,
  listStart: 1_000_000,
} as const;
