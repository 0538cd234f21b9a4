import "server-only";
import { AppError } from "@/lib/core/errors";
import type { Source } from "./source";

export type Playable = {
  mimeType: string;
  width: number | null;
  height: number | null;
  /** Seconds. */
  duration: number | null;
};

/** Up to here a length that no header tells is counted packet by packet. */
const maxCounted = 64 * 1024 * 1024;

/** Measures sound and video by their headers; refuses what has no track that could be played. */
export async function readPlayable(file: Source, mimeType: string): Promise<Playable> {
  const { ALL_FORMATS, CustomSource, Input } = await import("mediabunny");
  const source = new CustomSource({ getSize: () => file.size, read: file.read });
  const input = new Input({ formats: ALL_FORMATS, source });
  try {
    const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
    if (!video && !audio) throw new Error("No track");
    const told = await input.getDurationFromMetadata();
    const duration = told ?? (file.size > maxCounted ? Number.NaN : await input.computeDuration());
    return {
      mimeType: video ? mimeType : mimeType.replace(/^video\//, "audio/"),
      width: video ? await video.getDisplayWidth() : null,
      height: video ? await video.getDisplayHeight() : null,
      duration: Number.isFinite(duration) ? Math.round(duration * 1000) / 1000 : null,
    };
  } catch (cause) {
    throw new AppError("invalid", { field: "file", key: "notPlayable", cause });
  } finally {
    input.dispose();
  }
}
