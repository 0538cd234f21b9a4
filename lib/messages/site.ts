import { catalogue, type Locale } from "./catalogue";

/** The words that reading pages say by themselves. */
export const siteMessages = catalogue({
  es: {
    skip: "Ir al contenido",
    home: "Inicio",
    menu: "Menú",
    mainNavigation: "Navegación principal",
    footerNavigation: "Pie de página",
    breadcrumbs: "Dónde estás",
    inOtherLanguage: "Read in English",
    otherLanguage: "English",
    themeAuto: "Tema: el del sistema",
    themeLight: "Tema: claro",
    themeDark: "Tema: oscuro",
    signIn: "Entrar",
    colophon: (name: string) => `${name} se publica con Cauce.`,

    latest: "Lo último",
    allPosts: "Todos los artículos",
    lessons: (count: number) => (count === 1 ? "1 lección" : `${count} lecciones`),
    startCourse: "Empezar el curso",
    emptyHome: "Todavía no hay nada publicado",
    emptyHomeText: "En cuanto se publique algo, aparecerá aquí.",

    blog: "Blog",
    blogDescription: (site: string) =>
      `Todos los artículos de ${site}, del más nuevo al más viejo.`,
    posts: (count: number) => (count === 1 ? "1 artículo" : `${count} artículos`),
    pageOf: (page: number, pages: number) => `Página ${page} de ${pages}`,
    page: (page: number) => `Página ${page}`,
    pager: "Páginas de la lista",
    newer: "Más nuevos",
    older: "Más viejos",
    emptyBlog: "Todavía no hay artículos",
    tag: "Etiqueta",
    tagDescription: (name: string) => `Artículos sobre ${name}.`,
    author: "Firma",
    authorDescription: (name: string) => `Artículos de ${name}.`,
    by: "Por",

    readingTime: (count: number) => `${count} min de lectura`,
    corrected: (date: string) => `Corregido el ${date}`,
    onThisPage: "En esta página",
    tags: "Etiquetas",
    waysTitle: "Esta página por otros cauces",
    waysText: "Llega también a las fuentes del sitio:",
    webPage: "Página web",
    nextReading: "Seguir leyendo",
    courseOutline: "Índice del curso",
    lessonOf: (number: number, count: number) => `Lección ${number} de ${count}`,
    previous: "Anterior",
    next: "Siguiente",
    readMark: "leída",
    progress: (read: string, count: number) => `${read} de ${count} leídas`,
    progressNote: "Lo que llevas leído se guarda solo en este navegador.",
    copy: "Copiar",
    copied: "Copiado",

    search: "Buscar",
    searchTitle: "Buscar",
    searchOf: (query: string) => `Buscar «${query}»`,
    searchLabel: "Qué buscas",
    searchDescription: (site: string) => `Busca en todo lo publicado en ${site}.`,
    searchHint: "Una o varias palabras; entre comillas, tal cual; con un guion delante, sin ella.",
    results: (count: number, query: string) =>
      count === 1 ? `1 resultado para «${query}»` : `${count} resultados para «${query}»`,
    noResults: (query: string) => `Nada con «${query}»`,
    noResultsText:
      "Prueba con menos palabras o con otra forma de decirlo, quita las comillas si las hay, o mira los artículos más recientes.",
    resultsPager: "Páginas de resultados",
    earlierResults: "Anteriores",
    laterResults: "Siguientes",

    awayTitle: "El agua vuelve enseguida",
    awayText:
      "Ahora mismo no podemos mostrar esta página. Nada se ha perdido: vuelve a probar en unos segundos.",
    lostTitle: "Este cauce viene seco",
    lostText:
      "Aquí no corre nada: puede que la dirección tenga una errata, o que la página se haya ido río abajo sin dejar señas. Lo publicado sigue en su sitio.",
    lostSearch: "Buscar lo que venías a leer",
    lostLatest: "Lo último que ha bajado",
    lostMeta: "Página no encontrada",

    date: (iso: string, timeZone: string) => longDate("es", iso, timeZone),
  },
  en: {
    skip: "Skip to content",
    home: "Home",
    menu: "Menu",
    mainNavigation: "Main navigation",
    footerNavigation: "Footer",
    breadcrumbs: "Where you are",
    inOtherLanguage: "Leer en español",
    otherLanguage: "Español",
    themeAuto: "Theme: follow the system",
    themeLight: "Theme: light",
    themeDark: "Theme: dark",
    signIn: "Sign in",
    colophon: (name: string) => `${name} is published with Cauce.`,

    latest: "Latest",
    allPosts: "All posts",
    lessons: (count: number) => (count === 1 ? "1 lesson" : `${count} lessons`),
    startCourse: "Start the course",
    emptyHome: "Nothing is published yet",
    emptyHomeText: "As soon as something is published, it will appear here.",

    blog: "Blog",
    blogDescription: (site: string) => `Every post on ${site}, newest first.`,
    posts: (count: number) => (count === 1 ? "1 post" : `${count} posts`),
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    page: (page: number) => `Page ${page}`,
    pager: "Pages of the list",
    newer: "Newer",
    older: "Older",
    emptyBlog: "There are no posts yet",
    tag: "Tag",
    tagDescription: (name: string) => `Posts about ${name}.`,
    author: "Author",
    authorDescription: (name: string) => `Posts by ${name}.`,
    by: "By",

    readingTime: (count: number) => `${count} min read`,
    corrected: (date: string) => `Corrected on ${date}`,
    onThisPage: "On this page",
    tags: "Tags",
    waysTitle: "This page by other channels",
    waysText: "It also reaches the site’s feeds:",
    webPage: "Web page",
    nextReading: "Read on",
    courseOutline: "Contents of the course",
    lessonOf: (number: number, count: number) => `Lesson ${number} of ${count}`,
    previous: "Previous",
    next: "Next",
    readMark: "read",
    progress: (read: string, count: number) => `${read} of ${count} read`,
    progressNote: "What you have read is kept in this browser only.",
    copy: "Copy",
    copied: "Copied",

    search: "Search",
    searchTitle: "Search",
    searchOf: (query: string) => `Search for “${query}”`,
    searchLabel: "What are you looking for?",
    searchDescription: (site: string) => `Search everything published on ${site}.`,
    searchHint: "One word or several; in quotes, exactly so; with a hyphen before it, without it.",
    results: (count: number, query: string) =>
      count === 1 ? `1 result for “${query}”` : `${count} results for “${query}”`,
    noResults: (query: string) => `Nothing for “${query}”`,
    noResultsText:
      "Try fewer words or another way of putting it, leave out any quotation marks, or look at the latest posts.",
    resultsPager: "Pages of results",
    earlierResults: "Previous",
    laterResults: "Next",

    awayTitle: "The water will be back shortly",
    awayText:
      "This page cannot be shown just now. Nothing has been lost: please try again in a few seconds.",
    lostTitle: "This channel has run dry",
    lostText:
      "Nothing flows here: the address may be misspelt, or the page has gone downstream and left no word. Everything published is still in its place.",
    lostSearch: "Search for what you came to read",
    lostLatest: "The latest to come down",
    lostMeta: "Page not found",

    date: (iso: string, timeZone: string) => longDate("en-GB", iso, timeZone),
  },
});

export type SiteMessages = ReturnType<typeof siteMessages>;

/** Open Graph writes languages with their country. */
export const openGraphLocales: Record<Locale, string> = { es: "es_ES", en: "en_GB" };

function longDate(language: string, iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone }).format(new Date(iso));
}
