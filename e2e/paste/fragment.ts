/** Something that people copy, and the blocks that it becomes, told in Markdown. */
export type Fragment = {
  name: string;
  /** The clipboard's text/html. */
  html?: string;
  /** The clipboard's text/plain. */
  text?: string;
  blocks: string;
};
