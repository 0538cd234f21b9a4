import { catalogue } from "../catalogue";

/** Lists that people save under a name. */
export const viewsMessages = catalogue({
  es: {
    menu: "Vistas",
    save: "Guardar esta vista",
    saveTitle: "Guardar esta vista",
    saveText:
      "Con la búsqueda, los filtros y el orden de ahora. Solo la verás tú; para compartirla, copia la dirección de la página.",
    name: "Nombre",
    saved: (name: string) => `Vista «${name}» guardada.`,
    forget: (name: string) => `Olvidar «${name}»`,
    forgotten: (name: string) => `Vista «${name}» olvidada.`,
    everything: "Todo, sin filtros",
    copyAddress: "Copiar la dirección",
    copied: "Dirección copiada.",
    notCopied: "No se ha podido copiar. Cópiala de la barra del navegador.",
  },
  en: {
    menu: "Views",
    save: "Save this view",
    saveTitle: "Save this view",
    saveText:
      "With the search, filters and order of now. Only you will see it; to share it, copy the address of the page.",
    name: "Name",
    saved: (name: string) => `View “${name}” saved.`,
    forget: (name: string) => `Forget “${name}”`,
    forgotten: (name: string) => `View “${name}” forgotten.`,
    everything: "Everything, without filters",
    copyAddress: "Copy the address",
    copied: "Address copied.",
    notCopied: "It could not be copied. Copy it from the browser’s bar.",
  },
});
