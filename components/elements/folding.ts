/** A menu that lies over the page closes when one goes elsewhere or presses Escape. */
export function closeMenus(): void {
  document.addEventListener("click", ({ target }) => {
    for (const menu of openMenus()) if (!menu.contains(target as Node)) menu.open = false;
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
  });
}

function openMenus() {
  return document.querySelectorAll<HTMLDetailsElement>("details[data-floats][open]");
}
