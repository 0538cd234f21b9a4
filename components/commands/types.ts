import type { IconName } from "@/components/ui/icon";

export const commandGroups = ["here", "list", "text", "act", "place", "setting"] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Something that can be done or gone to, by its name in the palette or by its keys. */
export type Command = {
  id: string;
  group: CommandGroup;
  label: string;
  icon?: IconName;
  /** What tells it from others of the same name. */
  note?: string;
  /** Other words by which it is found. */
  words?: string;
  /** As in keys.ts; what is told of here is what works. */
  keys?: string;
  /** More keys that do the same. */
  otherKeys?: string;
  /** Before the text that is being written sees the keys. */
  early?: boolean;
  /** Works by its keys only: told among the shortcuts, not listed in the palette. */
  keysOnly?: boolean;
  /** Somebody else listens to the keys, such as the editor of a text. */
  told?: boolean;
  href?: string;
  /** Gives false when there was nothing to do, so that the keys keep their usual meaning. */
  run?: (keys?: string) => unknown;
};
