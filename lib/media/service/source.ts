import "server-only";
import { readMedia } from "../queries/file";

/** Bytes that may be too many for memory: read in order or by stretches. */
export type Source = {
  size: number;
  /** From `start` up to but not including `end`. */
  read: (start: number, end: number) => Promise<Buffer>;
  /** From the beginning; the next piece is fetched when it is asked for. */
  pieces: () => AsyncIterable<Uint8Array>;
};

export function memorySource(bytes: Buffer): Source {
  return {
    size: bytes.length,
    read: async (start, end) => bytes.subarray(start, end),
    pieces: async function* () {
      yield bytes;
    },
  };
}

export function blobSource(id: string, size: number): Source {
  const stretch = (start: number, end: number) =>
    start < end ? readMedia(id, [{ start, end: end - 1 }]) : readMedia(id, []);
  return {
    size,
    read: (start, end) => gather(stretch(start, end), end - start),
    pieces: () => stretch(0, size),
  };
}

/** One piece of memory, without a second copy. */
async function gather(pieces: AsyncIterable<Uint8Array>, size: number): Promise<Buffer> {
  const whole = Buffer.allocUnsafeSlow(size);
  let at = 0;
  for await (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * A source that keeps the first fault met in reading it: whoever reads a format takes such a fault
 * for a broken file, and tells of that instead.
 */
export function watchSource(source: Source): Source & { fault: () => unknown } {
  let met: unknown;
  const keep = (fault: unknown): never => {
    met ??= fault;
    throw fault;
  };
  return {
    size: source.size,
    read: (start, end) => source.read(start, end).catch(keep),
    pieces: async function* () {
      try {
        yield* source.pieces();
      } catch (fault) {
        keep(fault);
      }
    },
    fault: () => met,
  };
}
