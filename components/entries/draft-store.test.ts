import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { newSharedDoc, rootsOf, writeText } from "@/lib/drafts/present/shared";
import type { Unsent } from "@/lib/drafts/present/unsent";
import { DraftStore } from "./draft-store";
import type { Heard, Sent, Synced, Transport } from "./draft-transport";

const fields = {
  slug: "",
  excerpt: "",
  coverId: null,
  termIds: [],
  seoTitle: "",
  seoDescription: "",
};

/** A server that answers as told, and otherwise keeps what it is sent. */
class FakeServer {
  readonly doc = newSharedDoc();
  version = 1;
  sends = 0;
  answers: (Sent | Promise<Sent>)[] = [];
  syncs: Promise<Synced>[] = [];
  reachable = true;
  heard: Heard | null = null;
  follows = 0;
  followable = true;

  constructor() {
    writeText(rootsOf(this.doc).title, "Uno");
  }

  readonly transport: Transport = {
    send: async ({ update }) => {
      this.sends += 1;
      const told = await this.answers.shift();
      if (told && told.kind !== "saved") return told;
      if (!this.reachable) return { kind: "unheard" };
      Y.applyUpdate(this.doc, update);
      this.version += 1;
      const savedAt = "2026-11-23T10:00:00.000Z";
      return { kind: "saved", id: "1", version: this.version, savedAt, slug: "uno", issues: [] };
    },
    sync: async (vector) => {
      const told = await this.syncs.shift();
      if (told) return told;
      if (!this.reachable) return { kind: "unheard" };
      const update = Y.encodeStateAsUpdate(this.doc, vector);
      const { version } = this;
      return { kind: "synced", version, update, vector: Y.encodeStateVector(this.doc) };
    },
    follow: (_, heard) => {
      this.heard = heard;
      this.follows += 1;
      setTimeout(() => (this.followable ? heard.onOpen() : heard.onEnd()), 1);
      return () => {
        this.heard = null;
      };
    },
    tell: () => {},
  };

  get title(): string {
    return rootsOf(this.doc).title.toString();
  }
}

let server: FakeServer;
let device: Unsent[];
let room: boolean;
let stores: DraftStore[];

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  device = [];
  room = true;
  stores = [];
});

afterEach(() => {
  for (const store of stores) store.stop();
  vi.useRealTimers();
});

async function open(kept?: Uint8Array): Promise<DraftStore> {
  const store = new DraftStore({
    initial: {
      version: server.version,
      content: { title: "Uno", fields },
      savedAt: null,
      slug: "uno",
      losses: [],
    },
    state: Y.encodeStateAsUpdate(server.doc),
    personId: "me",
    readOnly: false,
    transport: server.transport,
    openDevice: async (doc) => {
      if (kept) Y.applyUpdate(doc, kept);
      return {
        keeps: true,
        unsent: [...device],
        put: async (item) => {
          if (!room) throw new Error("There is no room");
          device.push(item);
        },
        drop: (key) => {
          device = device.filter((item) => item.key !== key);
        },
        markUnsent: () => {},
        close: () => {},
      };
    },
  });
  stores.push(store);
  await store.start();
  return store;
}

describe("the draft at the desk", () => {
  test("is kept on the device at once, sent after a moment, and then forgotten there", async () => {
    const store = await open();
    store.change({ title: "Do" });
    store.change({ title: "Dos" });
    expect(store.getState()).toMatchObject({ status: "changed", content: { title: "Dos" } });
    expect(device).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.sends).toBe(1);
    expect(server.title).toBe("Dos");
    expect(store.getState()).toMatchObject({ status: "saved", version: 2 });
    expect(device).toEqual([]);
  });

  test("is at risk until the device has it, and says so where it does not take it", async () => {
    server.reachable = false;
    const store = await open();
    store.change({ title: "Dos" });
    expect(store.atRisk).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.atRisk).toBe(false);
    expect(store.getState()).toMatchObject({ unheard: true, kept: true });
    room = false;
    store.change({ title: "Tres" });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(store.atRisk).toBe(true);
    expect(store.getState()).toMatchObject({ unheard: true, kept: false });
  });

  test("what is typed during a save goes next", async () => {
    const store = await open();
    let finish = (_: Sent) => {};
    server.answers.push(new Promise((resolve) => (finish = resolve)));
    store.change({ title: "Dos" });
    await vi.advanceTimersByTimeAsync(1000);
    store.change({ title: "Tres" });
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.sends).toBe(1);
    finish({ kind: "saved", id: "1", version: 2, savedAt: "", slug: "uno", issues: [] });
    await vi.advanceTimersByTimeAsync(3000);
    expect(server.title).toBe("Tres");
    expect(store.getState().status).toBe("saved");
  });

  test("merges what others write, and says so for a while", async () => {
    const store = await open();
    writeText(rootsOf(server.doc).title, "Uno y medio");
    server.heard?.onUpdate(Y.encodeStateAsUpdate(server.doc), 2);
    expect(store.getState()).toMatchObject({
      content: { title: "Uno y medio" },
      version: 2,
      merged: true,
      status: "saved",
    });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(store.getState().merged).toBe(false);
    expect(server.sends).toBe(0);
  });

  test("says that it is offline, tries again, and both sides catch up", async () => {
    const store = await open();
    server.reachable = false;
    server.heard?.onEnd();
    store.change({ title: "Uno aquí" });
    await vi.advanceTimersByTimeAsync(2000);
    expect(store.getState()).toMatchObject({ status: "offline", unheard: true });
    writeText(rootsOf(server.doc).title, "El Uno");
    server.reachable = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(store.getState()).toMatchObject({
      status: "saved",
      unheard: false,
      content: { title: "El Uno aquí" },
    });
    expect(server.title).toBe("El Uno aquí");
  });

  test("asks a server that lets nobody follow again after a moment, and goes on writing", async () => {
    server.followable = false;
    const store = await open();
    store.change({ title: "Dos" });
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.follows).toBeGreaterThan(3);
    expect(server.follows).toBeLessThan(15);
    expect(store.getState().status).toBe("saved");
    server.followable = true;
    await vi.advanceTimersByTimeAsync(1000);
    const { follows } = server;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.follows).toBe(follows);
  });

  test("an ended session keeps everything until one has signed in again", async () => {
    const store = await open();
    server.answers.push({ kind: "signed-out" });
    store.change({ title: "Dos" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.getState().status).toBe("signed-out");
    store.change({ title: "Tres" });
    expect(store.getState().status).toBe("signed-out");
    store.resume();
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.getState().status).toBe("saved");
    expect(server.title).toBe("Tres");
  });

  test("an answer to the session before says nothing of the one after", async () => {
    const store = await open();
    server.answers.push({ kind: "signed-out" });
    store.change({ title: "Dos" });
    await vi.advanceTimersByTimeAsync(1000);
    let answer = (_: Synced): void => {};
    server.syncs.push(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    void store.recover();
    store.resume();
    answer({ kind: "signed-out" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.getState().status).toBe("saved");
    store.change({ title: "Tres" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.title).toBe("Tres");
  });

  test("an outdated page takes in nothing, and what is written there is still saved", async () => {
    const store = await open();
    server.heard?.onOutdated();
    expect(server.heard).toBeNull();
    writeText(rootsOf(server.doc).title, "Uno nuevo");
    store.change({ fields: { ...fields, excerpt: "Dos" } });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(store.getState()).toMatchObject({
      ...{ outdated: true, status: "saved" },
      content: { title: "Uno", fields: { excerpt: "Dos" } },
    });
    expect(rootsOf(server.doc).excerpt.toString()).toBe("Dos");
    expect(server.follows).toBe(1);
    server.answers.push({ kind: "signed-out" });
    store.change({ title: "Tres" });
    await vi.advanceTimersByTimeAsync(1000);
    server.syncs.push(Promise.resolve({ kind: "outdated" }));
    store.resume();
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.getState()).toMatchObject({ outdated: true, status: "saved" });
    expect(server.title).toContain("Tres");
  });

  test("learns that it is outdated when it asks what it lacks", async () => {
    const store = await open();
    server.syncs.push(Promise.resolve({ kind: "outdated" }));
    server.heard?.onEnd();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(store.getState().outdated).toBe(true);
    expect(server.follows).toBe(1);
  });

  test("a refusal keeps the text and is lifted by the next change", async () => {
    const store = await open();
    const problem = { code: "invalid" as const, message: "No", issues: [] };
    server.answers.push({ kind: "refused", problem });
    store.change({ title: "Mal" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.getState()).toMatchObject({ status: "refused", problem });
    store.change({ title: "Bien" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.getState()).toMatchObject({ status: "saved", problem: null });
    expect(server.title).toBe("Bien");
  });

  test("a server that lacks what a change leans on is brought up to date", async () => {
    const store = await open();
    server.answers.push({ kind: "behind" });
    store.change({ title: "Dos" });
    await vi.advanceTimersByTimeAsync(5000);
    expect(store.getState().status).toBe("saved");
    expect(server.title).toBe("Dos");
    expect(device).toEqual([]);
  });

  test("brings back what an ended page had not sent, as it was made", async () => {
    server.reachable = false;
    const store = await open();
    store.change({ title: "Rescatado" });
    await vi.advanceTimersByTimeAsync(1000);
    const kept = Y.encodeStateAsUpdate(store.doc);
    store.stop();
    server.reachable = true;
    const again = await open(kept);
    expect(again.getState().content.title).toBe("Rescatado");
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.title).toBe("Rescatado");
    expect(device).toEqual([]);
    expect(again.getState().status).toBe("saved");
  });
});
