import type { Page } from "@playwright/test";
import { deskEntry } from "./desk-entry";

/** A character, and when it was typed, in milliseconds since 1970. */
export type Typed = { char: string; at: number };

/** Writes at random, each character once, and notes what it takes out by hand. */
export class RandomWriter {
  private next: number;
  private readonly acts: string[] = [];

  constructor(
    readonly page: Page,
    readonly n: number,
  ) {
    this.next = 0x4e00 + n * 0x1800;
  }

  async begin(): Promise<void> {
    await this.page.evaluate(() => {
      const deleted: string[] = [];
      const typed: { char: string; at: number }[] = [];
      Object.assign(window, { deletedByHand: deleted, typedByHand: typed });
      document.addEventListener(
        "beforeinput",
        ({ data, target }) => {
          const inText = target instanceof Element && target.closest(".editor-text");
          if (!inText || !data) return;
          for (const char of data) typed.push({ char, at: Date.now() });
        },
        true,
      );
      const text = () => document.querySelector(".editor-text")?.textContent ?? "";
      document.addEventListener(
        "keydown",
        ({ key }) => {
          if (key !== "Backspace") return;
          const before = text();
          setTimeout(() => {
            const after = text();
            deleted.push(...[...before].filter((char) => !after.includes(char)));
          });
        },
        true,
      );
    });
    await deskEntry(this.page).text.click();
  }

  async writeUntil(end: number): Promise<void> {
    while (Date.now() < end) {
      await this.act();
      await this.page.waitForTimeout(60 + random(240));
    }
  }

  text(): Promise<string> {
    return this.page.evaluate(() => {
      const blocks = document.querySelectorAll(".editor-text > *");
      return [...blocks].map((block) => block.textContent).join("\n");
    });
  }

  /** What was typed into the text, and what was taken out of it, in this window. */
  done(): Promise<{ typed: Typed[]; deleted: string[] }> {
    return this.page.evaluate(() => {
      const { typedByHand = [], deletedByHand = [] } = window as unknown as {
        typedByHand?: Typed[];
        deletedByHand?: string[];
      };
      return { typed: typedByHand, deleted: deletedByHand };
    });
  }

  /** What the window did in the seconds around a moment. */
  around(at: number): string {
    return this.acts.filter((act) => Math.abs(Number.parseInt(act, 10) - at) < 2500).join("; ");
  }

  private async act(): Promise<void> {
    // A dialog that asks to sign in waits for its answer.
    if (await this.page.locator("dialog[open]").count()) return;
    const kind = random(20);
    if (kind < 2) await this.press(kind ? "Control+Home" : "Control+End");
    else if (kind < 6) {
      const key = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"][random(4)] ?? "";
      for (let n = random(4); n >= 0; n -= 1) await this.press(key);
    } else if (kind < 8) await this.press("Enter");
    else if (kind < 10) await this.press("Backspace");
    else {
      for (let n = random(4); n >= 0; n -= 1) {
        const char = String.fromCodePoint(this.next);
        this.next += 1;
        this.acts.push(`${Date.now()} ${char}`);
        await this.page.keyboard.insertText(char);
      }
    }
  }

  private async press(key: string): Promise<void> {
    this.acts.push(`${Date.now()} ${key}`);
    await this.page.keyboard.press(key);
  }
}

const random = (below: number) => Math.floor(Math.random() * below);
