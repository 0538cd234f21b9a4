/** Gives each block of code inside it a button that copies it. */
export class CauceCopy extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard) return;
    for (const block of this.querySelectorAll<HTMLElement>("pre")) this.equip(block);
  }

  equip(block: HTMLElement) {
    if (block.parentElement?.classList.contains("copyable")) return;
    const holder = document.createElement("div");
    holder.className = "copyable";
    block.replaceWith(holder);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy-button";
    button.textContent = this.dataset.copy ?? "";
    button.addEventListener("click", () => this.copy(block, button));
    holder.append(block, button);
  }

  async copy(block: HTMLElement, button: HTMLButtonElement) {
    await navigator.clipboard.writeText(block.textContent ?? "");
    button.textContent = this.dataset.copied ?? "";
    setTimeout(() => {
      button.textContent = this.dataset.copy ?? "";
    }, 2000);
  }
}
