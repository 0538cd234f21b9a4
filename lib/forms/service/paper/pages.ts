import "server-only";
import { room, sheet } from "./look";
import type { Atom, Sheet } from "./types";

/** Atoms laid on pages: what belongs together stays together, as long as a page can hold it. */
export function pagesOf(atoms: readonly Atom[]): Sheet[] {
  const pages: Sheet[] = [];
  let page: Sheet = { placed: [], running: "" };
  let y = 0;
  let running = "";
  const turn = () => {
    page = { placed: [], running };
    pages.push(page);
    y = 0;
  };
  const put = (atom: Atom) => {
    if (atom.running !== undefined) running = atom.running;
    const first = page.placed.length === 0;
    if (first) {
      for (const again of atom.repeat ?? []) {
        page.placed.push({ atom: again, top: sheet.top + y, again: true });
        y += again.height;
      }
      y += atom.repeat?.length ? 0 : (atom.lead ?? 0);
    } else y += atom.above;
    page.placed.push({ atom, top: sheet.top + y, again: false });
    y += atom.height + (atom.below ?? 0);
  };
  turn();
  for (let at = 0; at < atoms.length; ) {
    const group = groupFrom(atoms, at);
    const [first] = group;
    if (!first) break;
    const begun = page.placed.length > 0;
    if (begun && (first.fresh || y + heightOf(group, false) > room)) turn();
    if (first.fresh && page.placed.length === 0) page.running = "";
    for (const atom of group) {
      const need = page.placed.length > 0 ? atom.above + atom.height : 0;
      // A group that is higher than a page parts where it must.
      if (page.placed.length > 0 && y + need > room + 0.1) turn();
      put(atom);
    }
    at += group.length;
  }
  return pages;
}

function groupFrom(atoms: readonly Atom[], from: number): Atom[] {
  let to = from;
  let height = 0;
  while (atoms[to]?.keep && to + 1 < atoms.length && !atoms[to + 1]?.fresh && height < room) {
    height += (atoms[to]?.height ?? 0) + (atoms[to]?.above ?? 0);
    to += 1;
  }
  return atoms.slice(from, to + 1);
}

function heightOf(group: readonly Atom[], first: boolean): number {
  const last = group.length - 1;
  return group.reduce((sum, atom, at) => {
    const above = first && at === 0 ? (atom.lead ?? 0) : atom.above;
    return sum + above + atom.height + (at < last ? (atom.below ?? 0) : 0);
  }, 0);
}

/** The number of the page where each place is, from 1. */
export function placesOf(pages: readonly Sheet[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [at, { placed }] of pages.entries()) {
    for (const { atom, again } of placed) {
      if (atom.place && !again) places.set(atom.place, at + 1);
    }
  }
  return places;
}
