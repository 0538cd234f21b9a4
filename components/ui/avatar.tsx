import { cn } from "@/lib/core/cn";

type AvatarProps = {
  name: string;
  /** A square picture; without one, the initials. */
  src?: string | null;
  size?: 24 | 32 | 48 | 96;
  className?: string;
};

/** Decoration beside a name that is written out. */
export function Avatar({ name, src, size = 32, className }: AvatarProps) {
  if (src) {
    return (
      // biome-ignore lint/performance/noImgElement: next/image writes an inline style
      <img
        src={src}
        alt=""
        width={size}
        height={size}
        loading="lazy"
        className={cn("avatar", `avatar-${size}`, className)}
      />
    );
  }
  return (
    <span className={cn("avatar", `avatar-${size}`, className)} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string) {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word));
  const [first, last] = [words[0] ?? name.trim(), words.length > 1 ? words.at(-1) : ""];
  return `${[...first][0] ?? ""}${[...(last ?? "")][0] ?? ""}`.toUpperCase();
}
