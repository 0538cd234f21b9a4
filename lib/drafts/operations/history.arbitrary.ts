import { asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { db } from "@/db/client";
import { draftLosses, draftStates, drafts, draftUpdates } from "@/db/schema";
import type { Actor } from "@/lib/core/actor";
import { documentInput } from "@/lib/documents/input";
import { plainText } from "@/lib/documents/present";
import type { Document } from "@/lib/documents/types";
import { foldDraft } from "../jobs";
import { forgetShared } from "../mutations/open";
import { type Edit, write } from "../present/edits.arbitrary";
import { Replica } from "../present/replica.arbitrary";
import { openDraft } from ".";
import { bytes, Desk, type Fate } from "./desk.arbitrary";

export type Step =
  | { kind: "edit"; replica: number; edit: Edit; block: number; at: number }
  | { kind: "send"; replica: number; fate: Fate }
  | { kind: "receive"; replica: number; fate: "whole" | "reordered" }
  | { kind: "restart"; replica: number }
  | { kind: "crash" }
  | { kind: "fold" };

/** Three desks, their messages, and what each of them typed and deleted by hand. */
export class History {
  private desks: Desk[] = [];
  /** Every character is typed once, so that each can be told from all others. */
  private next = 0x4e00;
  private folded = false;
  private readonly typed = new Set<string>();
  private readonly deleted = new Set<string>();

  constructor(
    private readonly actor: Actor,
    private readonly id: string,
    private salt: number,
  ) {}

  async begin(): Promise<void> {
    const { state } = await openDraft(this.actor, { id: this.id });
    const newReplica = (from: Uint8Array) => new Replica(from, { client: this.nextClient() });
    const { id, actor } = this;
    this.desks = [0, 1, 2].map(() => new Desk({ id, actor, newReplica }, bytes(state)));
  }

  private nextClient(): number {
    this.salt = (this.salt + 0x9e3779b1) % 2 ** 32;
    return this.salt;
  }

  async take(step: Step): Promise<void> {
    if (step.kind === "crash") return forgetShared(this.id);
    this.folded ||= step.kind === "fold";
    if (step.kind === "fold") return foldDraft.run({ entryId: this.id, stay: 1 });
    const desk = this.desks[step.replica] as Desk;
    if (step.kind === "edit") this.edit(desk.replica, step);
    else if (step.kind === "send") await desk.send(step.fate);
    else if (step.kind === "receive") await desk.receive(step.fate === "reordered");
    else desk.restart();
  }

  /** All catch up, twice: the second time brings what the first sent to the others. */
  async settle(): Promise<void> {
    for (const desk of [...this.desks, ...this.desks]) await desk.sync();
  }

  async check(): Promise<void> {
    const [draft] = await db.select().from(drafts).where(eq(drafts.entryId, this.id));
    const document = draft?.document as Document;
    const nodes = this.desks.map(({ replica }) => replica.node().toJSON());
    expect(nodes[1]).toEqual(nodes[0]);
    expect(nodes[2]).toEqual(nodes[0]);
    for (const { replica } of this.desks) expect(() => replica.node().check()).not.toThrow();
    expect(documentInput.parse(document)).toEqual(document);
    const words = this.desks[0]?.replica.node().textContent ?? "";
    expect(plainText(document).replace(/[\s·]/g, "")).toBe(words.replace(/\s/g, ""));
    await this.checkLog();
    await this.checkCharacters(words);
  }

  /** What is stored is what the updates add up to, whatever was folded. */
  private async checkLog(): Promise<void> {
    const [state] = await db.select().from(draftStates).where(eq(draftStates.entryId, this.id));
    const rows = await db
      .select()
      .from(draftUpdates)
      .where(eq(draftUpdates.entryId, this.id))
      .orderBy(asc(draftUpdates.version));
    const replayed = new Replica();
    if (state) replayed.receive(state.state);
    for (const { update } of rows) replayed.receive(update);
    expect(replayed.node().toJSON()).toEqual(this.desks[0]?.replica.node().toJSON());
    expect(replayed.doc.store.pendingStructs).toBeNull();
  }

  private async checkCharacters(words: string): Promise<void> {
    const losses = await db.select().from(draftLosses).where(eq(draftLosses.entryId, this.id));
    const offered = losses.map(({ text }) => text).join("");
    const count = (text: string, char: string) => text.split(char).length - 1;
    for (const char of this.typed) {
      const [inText, inOffers] = [count(words, char), count(offered, char)];
      expect(inText, `${char} stands ${inText} times`).toBeLessThanOrEqual(1);
      // Once folded, what was deleted cannot be told any more: it may be offered beside its copy.
      if (!this.folded) expect(inText + inOffers, `${char} stands and is offered`).toBeLessThan(2);
      if (this.deleted.has(char)) continue;
      expect(inText + inOffers, `${char} is lost`).toBeGreaterThanOrEqual(1);
    }
  }

  private edit(replica: Replica, step: Extract<Step, { kind: "edit" }>): void {
    const before = replica.node().textContent;
    write(replica, { ...step, text: () => this.newText(1 + (step.at % 3)) });
    const after = replica.node().textContent;
    for (const char of before) if (!after.includes(char)) this.deleted.add(char);
  }

  private newText(length: number): string {
    const chars = Array.from({ length }, () => String.fromCodePoint(this.next++));
    for (const char of chars) this.typed.add(char);
    return chars.join("");
  }
}
