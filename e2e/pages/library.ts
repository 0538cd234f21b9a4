import type { APIRequestContext, Page } from "@playwright/test";
import { expect } from "../fixtures";
import { makePicture } from "./picture";

export const site = process.env.SITE_URL ?? "";

export const unique = (name: string) => `${name}-${crypto.randomUUID().slice(0, 8)}`;

type Sent = { filename: string; data?: Buffer; type?: string } & Record<string, unknown>;

/** Puts a file into the library without its page; a picture of its own unless told otherwise. */
export async function uploadFile(page: Page, { filename, data, type, ...words }: Sent) {
  const query = new URLSearchParams({ filename, ...(words as Record<string, string>) });
  const answer = await page.request.post(`/api/v1/media?${query}`, {
    data: data ?? (await makePicture(filename)),
    headers: { origin: site, "content-type": type ?? "image/png" },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as { id: string; url: string };
}

type Bare = { filename: string; data: Buffer; type?: string; origin?: string };

/** Sends a file as programs do, whatever the answer. */
export function sendFile(request: APIRequestContext, { filename, data, ...as }: Bare) {
  return request.post(`/api/v1/media?${new URLSearchParams({ filename })}`, {
    data,
    headers: {
      origin: as.origin ?? site,
      "content-type": as.type ?? "application/octet-stream",
    },
  });
}

/** Asks as a reader does, without a session. */
export const ask = (path: string, headers = {}) =>
  fetch(site + path, { headers, redirect: "manual" });

export const bytesAt = async (path: string) =>
  Buffer.from(await (await fetch(site + path)).arrayBuffer());

export const fileButton = (page: Page, name: string) =>
  page.getByRole("button", { name: `Ver «${name}»` });

export const fileInput = (page: Page) => page.getByLabel("Subir archivos", { exact: true }).last();

export const uploadList = (page: Page) =>
  page.getByRole("list", { name: "Archivos que se están subiendo" });

/** The button of the message that says so; there may be others from before. */
export async function undo(page: Page, message: string | RegExp) {
  const toast = page.locator(".toast").filter({ hasText: message }).last();
  await expect(toast).toBeVisible();
  await toast.getByRole("button", { name: "Deshacer" }).click();
}

/** From now on so many pieces of uploads get through; the others wait until told to go on. */
export async function letThrough(page: Page, pieces: number) {
  /** Where those pieces begin that the site has taken. */
  const taken: number[] = [];
  let left = pieces;
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  page.on("response", (response) => {
    const isPiece = response.request().method() === "PATCH" && response.status() === 204;
    if (isPiece) taken.push(Number(response.request().headers()["upload-offset"]));
  });
  await page.route("**/api/uploads/*", async (route) => {
    if (route.request().method() !== "PATCH") return route.continue();
    left -= 1;
    if (left < 0) await opened;
    // A page that was left meanwhile no longer asks.
    await route.continue().catch(() => {});
  });
  return { taken, open };
}
