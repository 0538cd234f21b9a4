"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/**
 * Turns links and search forms within the desk into navigations that keep the page, so that lists and
 * primitives stay plain HTML. A current along the top tells that a page is on its way.
 */
export function SoftNavigation({ label }: { label: string }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  useEffect(() => {
    const go = (url: URL, how: "push" | "replace") =>
      startTransition(() => router[how](url.pathname + url.search + url.hash));
    const onClick = (event: MouseEvent) => {
      const url = isPlain(event) ? linkOf(event.target) : null;
      if (!url) return;
      event.preventDefault();
      for (const open of document.querySelectorAll<HTMLElement>(":popover-open")) {
        open.hidePopover();
      }
      go(url, "push");
    };
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target;
      if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
      if (form.method !== "get" || !isDesk(new URL(form.action))) return;
      event.preventDefault();
      go(addressOf(form, event.submitter), form.dataset.typing === undefined ? "push" : "replace");
    };
    document.addEventListener("click", onClick);
    document.addEventListener("submit", onSubmit);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("submit", onSubmit);
    };
  }, [router]);
  return (
    <div role="status" className="desk-progress" data-pending={pending || undefined}>
      {pending && <span className="sr-only">{label}</span>}
    </div>
  );
}

function isPlain(event: MouseEvent): boolean {
  const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  return !(defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey);
}

function linkOf(target: EventTarget | null): URL | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target || link.hasAttribute("download")) return null;
  const url = new URL(link.href);
  const jump = url.hash !== "" && url.pathname === location.pathname;
  return isDesk(url) && !jump ? url : null;
}

function isDesk(url: URL): boolean {
  return url.origin === location.origin && /^\/admin(\/|$)/.test(url.pathname);
}

/** What the form would ask for, without the fields that were left empty. */
function addressOf(form: HTMLFormElement, submitter: HTMLElement | null): URL {
  const url = new URL(form.action);
  url.search = "";
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === "string" && value !== "") url.searchParams.append(name, value);
  }
  return url;
}
