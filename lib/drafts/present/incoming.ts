import * as Y from "yjs";
import type { Place } from "./identity";

/** What a stranger sent in place of an update. */
export class UnreadableUpdate extends Error {}

const contents = [
  Y.ContentString,
  Y.ContentType,
  Y.ContentFormat,
  Y.ContentAny,
  Y.ContentDeleted,
  Y.ContentJSON,
];

/** An update of a shared document, looked into before it is applied. */
export class Incoming {
  readonly structs: (Y.Item | Y.GC | Y.Skip)[];
  private readonly deleted: ReturnType<typeof Y.createDeleteSet>;

  constructor(readonly bytes: Uint8Array) {
    try {
      const { structs, ds } = Y.decodeUpdate(bytes);
      this.structs = structs;
      this.deleted = Y.mergeDeleteSets([ds]);
    } catch (cause) {
      throw new UnreadableUpdate("No update", { cause });
    }
    for (const struct of this.structs) {
      if (struct instanceof Y.Item && !contents.some((kind) => struct.content instanceof kind)) {
        throw new UnreadableUpdate("An update holds text, blocks and values");
      }
    }
  }

  /** Every place that its author took out. */
  *deletedPlaces(): Generator<Place> {
    for (const [client, ranges] of this.deleted.clients) {
      for (const { clock, len } of ranges) {
        // A stranger may claim any length.
        for (let n = 0; n < Math.min(len, 100_000); n += 1) yield { client, clock: clock + n };
      }
    }
  }

  /** Whether its author took this place out. */
  deletes({ client, clock }: Place): boolean {
    return Y.isDeleted(this.deleted, Y.createID(client, clock));
  }
}
