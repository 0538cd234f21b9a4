import type { Page } from "@playwright/test";

/** What the console complained of and what the content security policy forbade, from now on. */
export async function watch(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.exposeFunction("complain", (what: string) => complaints.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      (window as unknown as { complain: (what: string) => void }).complain(
        `${violatedDirective}: ${blockedURI}`,
      );
    });
  });
  return complaints;
}
