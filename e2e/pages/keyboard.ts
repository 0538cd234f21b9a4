import type { Page } from "@playwright/test";
import { expect } from "../fixtures";

/** Presses Tab until the focus is where it is wanted. */
export async function tabTo(page: Page, wanted: string) {
  await expect(async () => {
    await page.keyboard.press("Tab");
    const isThere = (selector: string) => document.activeElement?.matches(selector) ?? false;
    expect(await page.evaluate(isThere, wanted)).toBe(true);
  }).toPass({ intervals: [0], timeout: 60_000 });
}

/** Something on the page has the focus: whoever cannot see it knows where they are. */
export async function expectFocus(page: Page, when: string) {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? "BODY"), { message: when })
    .not.toBe("BODY");
}

/** Waits for the desk to listen, as it does a moment after its page is there. */
export async function openPalette(page: Page) {
  const field = page.locator("dialog.palette [role=combobox]");
  await expect(async () => {
    if (!(await field.isVisible())) await page.keyboard.press("Control+k");
    await expect(field).toBeFocused({ timeout: 1000 });
  }).toPass();
}

/** Keys that have no button do nothing until the page listens; what opens the palette tells that it does. */
export async function untilListening(page: Page) {
  await openPalette(page);
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog.palette")).toBeHidden();
}
