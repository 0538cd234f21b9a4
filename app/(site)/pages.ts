/** The number in an address of a list; the first page has none. Null for what is no number. */
export function pageNumber(value: string | undefined): number | null {
  if (value === undefined) return 1;
  return /^[1-9]\d{0,4}$/.test(value) ? Number(value) : null;
}

export function pageUrl(base: string, page: number): string {
  return page > 1 ? `${base}/page/${page}` : base;
}
