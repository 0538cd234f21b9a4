import { getImageProps } from "next/image";
import { Avatar } from "@/components/ui/avatar";

type PersonAvatarProps = {
  name: string;
  /** The address of a file of the library; without one, the initials. */
  picture: string | null;
  size?: 24 | 32 | 48 | 96;
};

export function PersonAvatar({ name, picture, size = 32 }: PersonAvatarProps) {
  const src =
    picture && getImageProps({ src: picture, alt: "", width: size, height: size }).props.src;
  return <Avatar name={name} src={src} size={size} />;
}
