import "server-only";
import { db } from "@/db/client";
import { system } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { logError } from "@/lib/core/log";
import { streams } from "@/lib/core/streams";
import { schemaVersion } from "@/lib/documents/schema/version";
import { openDraft } from "../operations/open-draft";
import { loadLosses, loadUpdatesSince, type Pulse } from "../queries";
import { followDraft } from "./hub";

type Options = {
  id: string;
  /** The version that the desk has. */
  since: number;
  /** Whether whoever follows may still do so. */
  mayStay: () => Promise<boolean>;
};

const heartbeat = 10_000;

/** A draft as it changes, as server-sent events: `schema`, `update`, `behind`, `losses`, `presence`, `end`. */
export function streamOf({ id, since, mayStay }: Options): ReadableStream<Uint8Array> {
  if (streams().ending) throw new AppError("unavailable");
  let end = () => {};
  return new ReadableStream({
    start: (controller) => {
      end = begin(new Told(id, since, (text) => controller.enqueue(encoder.encode(text))), {
        mayStay,
        close: () => controller.close(),
      });
    },
    cancel: () => end(),
  });
}

const encoder = new TextEncoder();

function begin(told: Told, { mayStay, close }: { mayStay: Options["mayStay"]; close: () => void }) {
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    unfollow();
    clearInterval(timer);
    streams().open.delete(finish);
  };
  const finish = () => {
    if (ended) return;
    end();
    close();
  };
  const guarded = (work: () => Promise<void>) =>
    work().catch((error) => {
      if (ended) return;
      logError("stream", error);
      finish();
    });
  let last = Promise.resolve();
  const unfollow = followDraft(told.id, (pulse) => {
    last = last.then(() => guarded(async () => void (ended || (await told.tell(pulse)))));
  });
  const timer = setInterval(() => {
    void guarded(async () => {
      const stays = await mayStay();
      if (ended) return;
      told.write(stays ? ":\n\n" : "event: end\ndata:\n\n");
      if (!stays) finish();
    });
  }, heartbeat);
  streams().open.add(finish);
  told.write(`retry: 1000\nevent: schema\ndata: ${schemaVersion}\n\n`);
  return end;
}

/** What one desk has been told of a draft. */
class Told {
  private losses: string | null = null;
  private presence = "";

  constructor(
    readonly id: string,
    private version: number,
    readonly write: (text: string) => void,
  ) {}

  async tell(pulse: Pulse): Promise<void> {
    if (pulse.version > this.version) await this.tellUpdates(pulse.version);
    if (pulse.losses !== this.losses) {
      this.losses = pulse.losses;
      this.event("losses", await loadLosses(db, this.id));
    }
    const presence = JSON.stringify(pulse.presence);
    if (presence !== this.presence) this.event("presence", pulse.presence);
    this.presence = presence;
  }

  private async tellUpdates(to: number): Promise<void> {
    let rows = await loadUpdatesSince(this.id, this.version);
    if (rows?.length === 0) {
      // Something wrote the draft past its shared document, which now follows.
      await openDraft(system, { id: this.id });
      rows = await loadUpdatesSince(this.id, this.version);
    }
    if (rows === null) {
      this.version = to;
      this.event("behind", null, to);
      return;
    }
    for (const { version, update } of rows) {
      this.version = version;
      this.event("update", update.toString("base64"), version);
    }
  }

  private event(name: string, value: unknown, id?: number): void {
    const number = id === undefined ? "" : `id: ${id}\n`;
    this.write(`event: ${name}\n${number}data: ${JSON.stringify(value)}\n\n`);
  }
}
