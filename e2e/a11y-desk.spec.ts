import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { listDeskAddresses } from "./pages/desk-addresses";
import { createPost, uniqueWord } from "./pages/desk-entry";
import { findFaults } from "./pages/faults";
import { openPalette } from "./pages/keyboard";
import { widthBeyond } from "./pages/touch";
import { addWebhook } from "./pages/webhook";
import { findForeignWords, listForeignWords } from "./pages/words";

/** Each value meets each other value in one of them. */
const looks = [
  { colorScheme: "light", locale: "es", width: 390 },
  { colorScheme: "light", locale: "en", width: 1440 },
  { colorScheme: "dark", locale: "es", width: 1440 },
  { colorScheme: "dark", locale: "en", width: 390 },
] as const;
type Look = (typeof looks)[number];

const tags = { es: "es-ES", en: "en-GB" };

/** Pages as they look when searched, filtered, empty or past their end. */
const states = [
  ...["/admin/entries/post?q=zzzz", "/admin/entries/post?status=trashed", "/admin?whose=mine"],
  ...["/admin/entries/post?page=99", "/admin/entries/page?view=list", "/admin/media?view=list"],
  ...["/admin/media?q=zzzz", "/admin/terms?kind=category", "/admin/terms?deleted=1"],
  ...["/admin/terms?q=zzzz", "/admin/people?q=zzzz", "/admin/navigation?menu=footer&locale=en"],
];

function openPage(browser: Browser, look: Look, baseURL: string | undefined): Promise<Page> {
  const { colorScheme, locale, width } = look;
  const phone = width < 500 ? { isMobile: true, hasTouch: true } : {};
  return browser.newPage({
    ...{ baseURL, colorScheme, ...phone },
    bypassCSP: true,
    locale: tags[locale],
    reducedMotion: "reduce",
    viewport: { width, height: 900 },
  });
}

const nowhere = "no-hay-nada";

for (const look of looks) {
  const { colorScheme, locale, width } = look;
  test(`axe finds nothing on any page of the desk, ${colorScheme}, ${locale}, ${width} px`, async ({
    browser,
    sql,
    signIn,
    baseURL,
  }) => {
    test.setTimeout(600_000);
    const page = await openPage(browser, look, baseURL);
    const faults: Record<string, string[]> = {};
    const foreign = await listForeignWords(locale);
    const visit = async (address: string) => {
      const status = (await page.goto(address))?.status();
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      if (/[0-9a-f-]{36}$/.test(address) && address.includes("entries")) {
        await expect(page.locator(".ProseMirror")).toBeVisible();
      }
      const found = await findFaults(page);
      // Specimens speak both languages side by side.
      if (!address.includes("specimens")) {
        const words = await findForeignWords(page, foreign);
        // What other tests call their entries is no word of the interface.
        const titles = await sql`select title from drafts where title in ${sql(["", ...words])}`;
        const own = words.filter((text) => !titles.some(({ title }) => title === text));
        found.push(...own.map((text) => `not ${locale}: ${text}`));
      }
      // A page whose address the proxy does not know works, and answers 404.
      const isDesk = /^\/(admin|account)/.test(address);
      if (isDesk && status !== (address.endsWith(nowhere) ? 404 : 200)) {
        found.push(`answers ${status}`);
      }
      const overflow = await widthBeyond(page);
      if (overflow > 0) found.push(`${overflow} px wider than the window`);
      if (found.length > 0) faults[address] = found;
    };
    await visit("/sign-in");
    await visit("/sign-in/link?token=x");
    const { id } = await signIn("admin", page);
    const entry = await createPost(page, "Una entrada");
    const { webhook, delivery } = await addWebhook(sql);
    const addresses = listDeskAddresses({
      "/admin/entries/[type]": ["post", "page"],
      "/admin/entries/post/[id]": [entry],
      "/admin/entries/page/[id]": [],
      "/admin/people/[id]": [id],
      "/admin/channels/webhooks/[id]": [webhook],
      "/admin/channels/deliveries/[id]": [delivery],
      "[...rest]": [nowhere],
    });
    expect(addresses).toEqual(expect.arrayContaining(["/admin", "/account", "/admin/media"]));
    for (const address of [...addresses, ...states]) {
      if (!address.startsWith("/sign-in")) await visit(address);
    }
    expect(faults).toEqual({});
    await page.close();
  });
}

for (const look of [looks[1], looks[3]]) {
  const { colorScheme, width } = look;
  test(`what opens at the desk is as accessible as the rest, ${colorScheme}, ${width} px`, async ({
    browser,
    signIn,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const page = await openPage(browser, look, baseURL);
    await signIn("admin", page);
    const clean = async (what: string) => expect(await findFaults(page), what).toEqual([]);
    const dialog = page.getByRole("dialog");
    const word = uniqueWord("weir");
    const id = await createPost(page, word);

    await page.goto("/admin/entries/post");
    await openPalette(page);
    await clean("the palette");
    await page.keyboard.type(word);
    await expect(dialog.getByRole("option")).toHaveCount(1);
    await clean("what the palette found");
    await page.getByRole("combobox").fill("qqqqxx");
    await expect(dialog.getByRole("option")).toHaveCount(0);
    await expect(dialog.getByText(/^Nothing answers/).last()).toBeVisible();
    await clean("a palette that found nothing");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await page.keyboard.press("?");
    await expect(dialog).toBeVisible();
    await clean("the shortcuts");
    await page.keyboard.press("Escape");

    await page.goto(`/admin/entries/post?q=${word}`);
    await page.getByText("Filters", { exact: true }).click();
    await clean("filters");
    await page.getByRole("button", { name: `More actions for ‘${word}’` }).click();
    await clean("the menu of a line");
    await page.getByRole("menuitem", { name: /trash/i }).click();
    const undo = page.getByRole("button", { name: "Undo", exact: true });
    // It stays for as long as it has the focus.
    await undo.focus();
    await clean("a notice with an undo");
    await undo.click();
    await expect(page.getByRole("link", { name: word })).toBeVisible();
    if (width < 500) {
      await page.getByRole("button", { name: "More", exact: true }).click();
      await expect(page.getByRole("region", { name: "All sections" })).toBeVisible();
      await clean("all sections");
    }

    await page.goto("/admin/terms");
    await page.getByRole("button", { name: "New tag" }).click();
    await expect(dialog).toBeVisible();
    await clean("a new tag");
    await page.keyboard.press("Escape");

    await page.goto(`/admin/entries/post/${id}`);
    await expect(page.getByRole("textbox", { name: "Text", exact: true })).toBeVisible();
    await page.getByRole("button", { name: "More actions", exact: true }).click();
    await clean("the menu of an entry");
    await page.close();
  });
}
