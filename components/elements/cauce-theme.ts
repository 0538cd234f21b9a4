import { chooseTheme, chosenTheme, type Theme, themes } from "./theme-choice";

/** A button that goes from the system's theme to light, to dark and back. */
export class CauceTheme extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.show(chosenTheme());
    this.querySelector("button")?.addEventListener("click", () => {
      const now = themes.indexOf(chosenTheme());
      const next = themes[(now + 1) % themes.length] ?? "auto";
      chooseTheme(next);
      this.show(next);
    });
  }

  show(theme: Theme) {
    for (const choice of this.querySelectorAll<HTMLElement>("[data-choice]")) {
      choice.hidden = choice.dataset.choice !== theme;
    }
  }
}
