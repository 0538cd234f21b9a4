import type { Audio, Video } from "@/lib/documents/types";
import { documentMessages } from "@/lib/messages/documents";
import type { BlockProps } from "./drawing";

export function VideoView({ node, drawing }: BlockProps<Video>) {
  const media = drawing.media[node.attrs.mediaId];
  if (media?.kind !== "video") return null;
  const { caption } = node.attrs;
  const name = documentMessages(drawing.locale).video(caption || media.alt || media.filename);
  return (
    <figure>
      {/* biome-ignore lint/a11y/useMediaCaption: captions come with the video domain */}
      <video
        controls
        playsInline
        preload="metadata"
        src={media.url}
        width={media.width ?? undefined}
        height={media.height ?? undefined}
        aria-label={name}
      />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

export function AudioView({ node, drawing }: BlockProps<Audio>) {
  const media = drawing.media[node.attrs.mediaId];
  if (media?.kind !== "audio") return null;
  const { caption } = node.attrs;
  const name = documentMessages(drawing.locale).audio(caption || media.alt || media.filename);
  return (
    <figure>
      {/* biome-ignore lint/a11y/useMediaCaption: captions come with the video domain */}
      <audio controls preload="metadata" src={media.url} aria-label={name} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
