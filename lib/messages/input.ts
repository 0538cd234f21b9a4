import { catalogue } from "./catalogue";

const count = new Intl.NumberFormat("es");
const countEn = new Intl.NumberFormat("en-GB");

/** What is wrong with one field, for whoever filled it in. */
export const inputMessages = catalogue({
  es: {
    required: "Falta por rellenar.",
    tooShort: (min: number) =>
      `Es demasiado corto: hacen falta al menos ${count.format(min)} caracteres.`,
    tooLong: (max: number) => `Es demasiado largo: caben ${count.format(max)} caracteres.`,
    tooFew: (min: number) => `Hacen falta al menos ${count.format(min)}.`,
    tooMany: (max: number) => `Son demasiados: caben ${count.format(max)}.`,
    tooSmall: (min: number) => `Debe ser ${count.format(min)} o más.`,
    tooBig: (max: number) => `Debe ser ${count.format(max)} o menos.`,
    email: "No parece un correo. Debe ser como nombre@ejemplo.org.",
    url: "No parece una dirección. Debe ser como https://ejemplo.org.",
    slug: "Usa solo minúsculas, números y guiones, sin espacios ni barras.",
    date: "No es una fecha que se entienda.",
    id: "No es un identificador.",
    choice: "Elige una de las opciones.",
    unknownField: (names: string) => `Hay algo que aquí no se espera: ${names}.`,
    unstorable: "Lleva caracteres que no se pueden guardar.",
    wrongKind: "No tiene la forma que se espera.",
  },
  en: {
    required: "This is still to be filled in.",
    tooShort: (min: number) =>
      `It is too short: at least ${countEn.format(min)} characters are needed.`,
    tooLong: (max: number) =>
      `It is too long: there is room for ${countEn.format(max)} characters.`,
    tooFew: (min: number) => `At least ${countEn.format(min)} are needed.`,
    tooMany: (max: number) => `There are too many: there is room for ${countEn.format(max)}.`,
    tooSmall: (min: number) => `It must be ${countEn.format(min)} or more.`,
    tooBig: (max: number) => `It must be ${countEn.format(max)} or less.`,
    email: "It does not look like an e-mail. It should be like name@example.org.",
    url: "It does not look like an address. It should be like https://example.org.",
    slug: "Use only lower-case letters, digits and hyphens, no spaces or slashes.",
    date: "It is not a date that can be understood.",
    id: "It is not an identifier.",
    choice: "Choose one of the options.",
    unknownField: (names: string) => `There is something not expected here: ${names}.`,
    unstorable: "It holds characters that cannot be kept.",
    wrongKind: "It is not of the expected form.",
  },
});
