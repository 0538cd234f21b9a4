const key = "read";

/** Marks the lessons of a course that were read to their end in this browser. */
export class CauceProgress extends HTMLElement {
  connectedCallback() {
    this.show();
    // A page drawn ahead of the click is not read yet.
    const ahead = "prerendering" in document && document.prerendering;
    if (ahead) document.addEventListener("prerenderingchange", () => this.watch(), { once: true });
    else this.watch();
  }

  watch() {
    const end = document.querySelector("[data-end-of-text]");
    if (end) new IntersectionObserver((seen) => this.reach(seen)).observe(end);
  }

  reach(seen: IntersectionObserverEntry[]) {
    const own = this.dataset.entry;
    if (!own || !seen.some((one) => one.isIntersecting)) return;
    remember(own);
    this.show();
  }

  show() {
    const read = readEntries();
    const lessons = [...this.querySelectorAll<HTMLElement>("[data-lesson]")];
    const done = lessons.filter((lesson) => read.has(lesson.dataset.lesson ?? ""));
    for (const lesson of done) {
      lesson.dataset.read = "";
      lesson.querySelector(".read-mark")?.removeAttribute("hidden");
    }
    const total = this.querySelector<HTMLElement>(".course-progress");
    if (!total || done.length === 0) return;
    const words = this.dataset.words ?? "%";
    total.querySelector("strong")?.replaceChildren(words.replace("%", String(done.length)));
    total.hidden = false;
  }
}

function readEntries(): Set<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.map(String) : []);
  } catch {
    return new Set();
  }
}

function remember(id: string) {
  try {
    localStorage.setItem(key, JSON.stringify([...readEntries().add(id)].slice(-2000)));
  } catch {
    // Nothing is kept where the browser keeps nothing.
  }
}
