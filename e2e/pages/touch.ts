import type { Browser, Page } from "@playwright/test";

/** A phone held upright. */
export function openPhone(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return browser.newPage({
    baseURL,
    isMobile: true,
    hasTouch: true,
    locale: "es-ES",
    viewport: { width: 390, height: 664 },
    deviceScaleFactor: 2,
    reducedMotion: "reduce",
    bypassCSP: true,
  });
}

/** Controls of the page that a thumb would miss: smaller than 44 px (WCAG 2.2, 2.5.5). */
export function listSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      "a[href], button, input:not([type=hidden]), select, textarea, [role=menuitem], [role=option]",
    );
    return [...controls].filter(isTooSmall).map((control) => {
      const { width, height } = areaOf(control);
      return `${Math.round(width)}×${Math.round(height)} ${control.outerHTML.slice(0, 120)}`;
    });

    function isTooSmall(control: HTMLElement) {
      if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        return false;
      if (control.closest("[inert], [aria-hidden=true], .sr-only, .skip-link, .ProseMirror"))
        return false;
      if (control.tabIndex < 0 && !control.matches("[role]")) return false;
      // A link among words is as high as its line; it may be.
      if (getComputedStyle(control).display === "inline") return false;
      const { width, height } = areaOf(control);
      const seen = width > 1 && height > 1;
      return seen && (width < 43.5 || height < 43.5);
    }

    /** A label belongs to its control, and an overlay of a link widens it. */
    function areaOf(control: HTMLElement) {
      const label = control.closest("label");
      const box = (label ?? control).getBoundingClientRect();
      const over = getComputedStyle(control, "::after");
      const spread = over.content !== "none" && over.position === "absolute";
      return spread
        ? {
            width: Math.max(box.width, Number.parseFloat(over.width) || 0),
            height: Math.max(box.height, Number.parseFloat(over.height) || 0),
          }
        : box;
    }
  });
}

export function widthBeyond(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
