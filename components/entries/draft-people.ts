import { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { Presence } from "@/lib/drafts/types";
import type { Told } from "./draft-transport";

/** Colours of carets and names: 3:1 against paper by day and by night, and 4.5:1 below white words. */
export const peopleColors = [
  "#b8442c",
  "#946000",
  "#3f7d2d",
  "#1c7f78",
  "#2f74c0",
  "#7a5cc4",
  "#b2478f",
  "#6f7030",
];

export function colorOf(personId: string): string {
  let sum = 0;
  for (const char of personId) sum = (sum * 31 + char.charCodeAt(0)) % 9973;
  return peopleColors[sum % peopleColors.length] ?? "#2f74c0";
}

const inCompany = 300;
const alone = 10_000;

/** Who else has the draft open, and telling them where one is. */
export class DraftPeople {
  readonly awareness: Awareness;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastTold = 0;
  private others = 0;
  private here = false;

  constructor(
    doc: Y.Doc,
    private readonly tell: (told: Told, last: boolean) => void,
  ) {
    this.awareness = new Awareness(doc);
    this.awareness.on("update", (_: unknown, origin: unknown) => {
      if (origin === "local") this.schedule();
    });
  }

  /** Takes the whole list of those who are here. */
  hear(people: Presence[]): void {
    const { awareness } = this;
    const here = people.filter(({ client }) => client !== awareness.clientID);
    const changed = { added: [] as number[], updated: [] as number[], removed: [] as number[] };
    for (const { client, clock, person, cursor } of here) {
      changed[awareness.states.has(client) ? "updated" : "added"].push(client);
      const user = { id: person.id, name: person.name, color: colorOf(person.id) };
      awareness.states.set(client, { user, cursor });
      awareness.meta.set(client, { clock, lastUpdated: Date.now() });
    }
    for (const client of [...awareness.states.keys()]) {
      if (client === awareness.clientID || here.some((one) => one.client === client)) continue;
      awareness.states.delete(client);
      changed.removed.push(client);
    }
    if (this.others === 0 && here.length > 0) this.schedule();
    this.others = here.length;
    awareness.emit("change", [changed, "server"]);
  }

  get company(): boolean {
    return this.others > 0;
  }

  /** Each once, however many windows they have open. */
  othersThan(personId: string): { id: string; name: string; color: string }[] {
    const others = new Map<string, { id: string; name: string; color: string }>();
    for (const [client, { user }] of this.awareness.getStates()) {
      const own = client === this.awareness.clientID || user?.id === personId;
      if (user && !own) others.set(user.id, user);
    }
    return [...others.values()];
  }

  leave(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.here) this.say(true);
    this.here = false;
  }

  /** Says at once that one is here. */
  arrive(): void {
    this.here = true;
    this.say(false);
  }

  private schedule(): void {
    const wait = this.company ? inCompany : alone;
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined;
        if (this.here) this.say(false);
      },
      Math.max(0, this.lastTold + wait - Date.now()),
    );
  }

  private say(gone: boolean): void {
    const { awareness } = this;
    const clock = awareness.meta.get(awareness.clientID)?.clock ?? 0;
    const cursor = awareness.getLocalState()?.cursor ?? null;
    this.lastTold = Date.now();
    this.tell({ client: awareness.clientID, clock, cursor, gone }, gone);
  }
}
