import { catalogue } from "./catalogue";

/** Words around a drawing of an exchange. */
export const exchangeMessages = catalogue({
  es: {
    untitled: (names: string[]) => `Intercambio entre ${new Intl.ListFormat("es").format(names)}`,
    asks: (from: string, to: string, label: string) => `De ${from} a ${to}: ${label}`,
    answers: (from: string, to: string, label: string) => `Respuesta de ${from} a ${to}: ${label}`,
    meanwhile: (name: string, text: string) => `${name}, mientras tanto: ${text}`,
  },
  en: {
    untitled: (names: string[]) => `Exchange between ${new Intl.ListFormat("en-GB").format(names)}`,
    asks: (from: string, to: string, label: string) => `${from} to ${to}: ${label}`,
    answers: (from: string, to: string, label: string) => `${from} answers ${to}: ${label}`,
    meanwhile: (name: string, text: string) => `${name}, meanwhile: ${text}`,
  },
});
