/** The languages that the interface speaks; Spanish is the language of the source. */
export const locales = ["es", "en"] as const;
export type Locale = (typeof locales)[number];

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

// biome-ignore lint/suspicious/noExplicitAny: a message takes whatever its sentence needs
type Message = string | ((...values: any[]) => string);
type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : T[K] };

/** Words of one area in every language; a key missing in one of them does not compile. */
export function catalogue<T extends Record<string, Message>>(words: { es: T; en: SameKeys<T> }) {
  return (locale: Locale) => words[locale] as SameKeys<T>;
}
