import { catalogue } from "./catalogue";

/** The colours of words, loaded with their menu. */
export const colorMessages = catalogue({
  es: {
    title: "Color de las palabras",
    house: "Colores de la casa",
    red: "Rojo",
    ochre: "Ocre",
    green: "Verde",
    blue: "Azul",
    violet: "Violeta",
    grey: "Gris",
    palette: "Otro color, a ojo",
    code: "Otro color",
    wrong: "Un color se escribe así: #1f6f43.",
    apply: "Aplicar",
    reads: (ratio: string) => `Se lee bien sobre el papel: contraste de ${ratio} a 1.`,
    faint: (ratio: string, needed: string) =>
      `Se lee mal sobre el papel: contraste de ${ratio} a 1; hacen falta ${needed}.`,
    dark: "En modo oscuro se ajusta solo.",
    none: "Sin color",
    chosen: (name: string) => `Color aplicado: ${name}`,
    removed: "Sin color",
  },
  en: {
    title: "Colour of the words",
    house: "House colours",
    red: "Red",
    ochre: "Ochre",
    green: "Green",
    blue: "Blue",
    violet: "Violet",
    grey: "Grey",
    palette: "Another colour, by eye",
    code: "Another colour",
    wrong: "A colour is written like this: #1f6f43.",
    apply: "Apply",
    reads: (ratio: string) => `Reads well on paper: a contrast of ${ratio} to 1.`,
    faint: (ratio: string, needed: string) =>
      `Hard to read on paper: a contrast of ${ratio} to 1; it needs ${needed}.`,
    dark: "It adapts to dark mode by itself.",
    none: "No colour",
    chosen: (name: string) => `Colour applied: ${name}`,
    removed: "No colour",
  },
});
