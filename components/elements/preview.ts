import { patch } from "./patching";

// A page of drafts only: it draws itself anew in place when the desk around it says so, or when its
// reader comes back to it.
const framed = window.parent !== window;
if (framed) document.documentElement.dataset.framed = "";

let drawing: Promise<void> | undefined;
let asked = false;

/** One at a time; whatever is said meanwhile is one more. */
async function refresh(): Promise<void> {
  asked = true;
  drawing ??= drawWhileAsked().finally(() => {
    drawing = undefined;
  });
  return drawing;
}

async function drawWhileAsked(): Promise<void> {
  while (asked) {
    asked = false;
    await draw();
  }
  tellDesk("shown");
}

async function draw(): Promise<void> {
  const response = await fetch(location.href, { cache: "no-store" }).catch(() => null);
  if (!response) return;
  const next = new DOMParser().parseFromString(await response.text(), "text/html");
  if (!response.ok || !next.querySelector("[data-preview]")) {
    if (response.status < 500) leave();
    return;
  }
  if (response.url !== location.href) history.replaceState(null, "", response.url);
  document.title = next.title;
  patchPart("main", next);
  patchPart("[data-preview]", next);
  for (const block of document.querySelectorAll("cauce-copy")) {
    (block as HTMLElement & { connectedCallback?: () => void }).connectedCallback?.();
  }
}

function patchPart(selector: string, next: Document): void {
  const [live, fresh] = [document.querySelector(selector), next.querySelector(selector)];
  if (live && fresh) patch(live, fresh);
}

/** The link no longer holds: its reader sees what is there for everybody. */
function leave(): void {
  if (framed) tellDesk("gone");
  else location.reload();
}

function tellDesk(preview: "ready" | "shown" | "gone"): void {
  if (framed) window.parent.postMessage({ preview }, location.origin);
}

window.addEventListener("message", ({ source, origin, data }) => {
  if (source !== window.parent || origin !== location.origin) return;
  if (data?.preview === "changed") void refresh();
});
document.addEventListener("visibilitychange", () => {
  if (!framed && document.visibilityState === "visible") void refresh();
});
if (framed) {
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link && !link.getAttribute("href")?.startsWith("#")) leadOut(link);
  });
  document.addEventListener("submit", ({ target }) => leadOut(target as HTMLFormElement));
}
tellDesk("ready");

/** Beside the text only the draft is shown; other pages want a window of their own. */
function leadOut(way: HTMLAnchorElement | HTMLFormElement): void {
  way.target = "_blank";
  way.rel = "noopener";
}
