const pause = 180;

/**
 * Searches while one types: asks for the very page that the form would lead to and takes its results.
 * Arrow keys walk through them.
 */
export class CauceSearch extends HTMLElement {
  timer = 0;
  asking: AbortController | undefined;

  connectedCallback() {
    this.input?.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.search(), pause);
    });
    this.addEventListener("keydown", (event) => this.walk(event));
  }

  get input() {
    return this.querySelector<HTMLInputElement>('input[type="search"]');
  }

  get results() {
    return this.querySelector<HTMLElement>("[data-results]");
  }

  async search() {
    const form = this.querySelector("form");
    if (!form || !this.input) return;
    const query = this.input.value.trim();
    const url = new URL(form.action);
    if (query) url.searchParams.set("q", query);
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const response = await fetch(url, { signal: this.asking.signal });
      if (response.ok) this.take(await response.text(), url);
    } catch (error) {
      // The form still works: a search that was overtaken or lost its line shows nothing new.
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    }
  }

  take(html: string, url: URL) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const found = page.querySelector("cauce-search [data-results]");
    if (!found || !this.results) return;
    this.results.replaceChildren(...found.childNodes);
    const said = this.querySelector("[data-status]");
    said?.replaceChildren(this.results.querySelector("h2")?.textContent ?? "");
    document.title = page.title;
    history.replaceState(null, "", url);
  }

  walk(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const links = [...this.querySelectorAll<HTMLElement>("[data-hit]")];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (at < 0 && document.activeElement !== this.input) return;
    event.preventDefault();
    (links[at + step] ?? (at + step < 0 ? this.input : links[at]))?.focus();
  }
}
