import { plain } from "./plain";

/**
 * Of what an earlier question found, what has every word of the next one in its title: until its
 * answer comes, nothing is offered, and so nothing taken, that the words rule out.
 */
export function narrow<Target extends { title: string }>(
  targets: readonly Target[],
  query: string,
): Target[] {
  const words = plain(query).split(" ");
  return targets.filter(({ title }) => words.every((word) => plain(title).includes(word)));
}
