import { catalogue } from "../catalogue";

/** Moving pages of the tree by their handles. */
export const treeMessages = catalogue({
  es: {
    handle: (title: string) => `Mover «${title}»`,
    handleHint:
      "Intro o espacio la recogen; las flechas la llevan; Intro o espacio la dejan y Escape cancela.",
    picked: (title: string) =>
      `«${title}» recogida. Arriba y abajo la llevan, derecha e izquierda cambian el nivel, Intro la deja y Escape cancela.`,
    after: (title: string) => `Después de «${title}».`,
    firstIn: (title: string) => `La primera dentro de «${title}».`,
    first: "La primera de todas.",
    level: (level: number) => `Nivel ${level}.`,
    moved: (title: string) => `«${title}» ha cambiado de sitio.`,
    movedBack: (title: string) => `«${title}» ha vuelto a su sitio.`,
    cancelled: (title: string) => `«${title}» se queda donde estaba.`,
    hint: "Arrastra las páginas por su asa. Con el teclado: Intro en el asa y flechas, o Alt y flechas en cualquier línea.",
  },
  en: {
    handle: (title: string) => `Move “${title}”`,
    handleHint:
      "Enter or Space picks it up; arrows carry it; Enter or Space puts it down and Escape cancels.",
    picked: (title: string) =>
      `“${title}” picked up. Up and down carry it, right and left change its level, Enter puts it down and Escape cancels.`,
    after: (title: string) => `After “${title}”.`,
    firstIn: (title: string) => `The first inside “${title}”.`,
    first: "The first of all.",
    level: (level: number) => `Level ${level}.`,
    moved: (title: string) => `“${title}” has moved.`,
    movedBack: (title: string) => `“${title}” is back in its place.`,
    cancelled: (title: string) => `“${title}” stays where it was.`,
    hint: "Drag pages by their handles. By keyboard: Enter on a handle and arrows, or Alt and arrows on any line.",
  },
});
