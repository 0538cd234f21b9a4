import { catalogue } from "./catalogue";

/** What a page says of its own channels where its text shows them. */
export const exhibitMessages = catalogue({
  es: {
    web: "Esta página, por HTTP",
    rest: "Esta página, por REST",
    graphql: "Esta página, por GraphQL",
    markdown: "Esta página, en Markdown",
    live: "Lo que se publica, en vivo",
    files: "Esta página y sus ficheros, para descargar",
    range: "El vídeo o el sonido de esta página, por partes",
    sql: "La fila de esta página, por SQL",
    digests: "Un fichero de esta página, pieza a pieza",
    webNote:
      "La ETag se calcula con los bytes de la página, así que ninguna puede llevar dentro la suya: la enseña la orden.",
    liveNote: "La conexión queda abierta, y cada publicación llega en una línea.",
    graphqlNote: "Una sola dirección, y justo los campos que se piden.",
    filesNote: "La ETag de cada uno es su SHA-256 entre comillas, precedida de sha256-.",
    sqlNote: "READER es la dirección que da npm run admin -- sql-role, para un papel que solo lee.",
    digestsNote: "Si alguien te da una pieza, basta su resumen para saber si es la buena.",
    command: "Orden",
    answer: "Respuesta",
    whole: "Ver la respuesta entera",
    total: (bytes: number) => `${new Intl.NumberFormat("es").format(bytes)} bytes en total`,
    bytes: (bytes: number) => `${new Intl.NumberFormat("es").format(bytes)} bytes`,
    since: "Vigente desde el",
    latest: "Lo último que se ha publicado",
    pace: (seconds: number, bytes: number) => {
      const number = new Intl.NumberFormat("es", { maximumFractionDigits: 1 });
      return `Dura ${number.format(seconds)} segundos: cada uno pesa unos ${number.format(bytes)} bytes`;
    },
    elsewhere: (what: string) => `En vivo, en la página publicada: ${what}`,
    channel: "Cauce de la página",
  },
  en: {
    web: "This page, by HTTP",
    rest: "This page, by REST",
    graphql: "This page, by GraphQL",
    markdown: "This page, as Markdown",
    live: "What is published, live",
    files: "This page and its files, to download",
    range: "This page’s video or sound, a part at a time",
    sql: "This page’s row, by SQL",
    digests: "A file of this page, piece by piece",
    webNote:
      "The ETag is made of the page’s bytes, so no page can hold its own: the command tells it.",
    liveNote: "The connection stays open, and each publication comes as a line.",
    graphqlNote: "One address, and just the fields that are asked for.",
    filesNote: "The ETag of each is its SHA-256 in quotation marks, after sha256-.",
    sqlNote:
      "READER is the address that npm run admin -- sql-role gives, for a role that only reads.",
    digestsNote:
      "Whoever gives you a piece, its digest is enough to know whether it is the right one.",
    command: "Command",
    answer: "Answer",
    whole: "See the whole answer",
    total: (bytes: number) => `${new Intl.NumberFormat("en-GB").format(bytes)} bytes in all`,
    bytes: (bytes: number) => `${new Intl.NumberFormat("en-GB").format(bytes)} bytes`,
    since: "Current since",
    latest: "Published most recently",
    pace: (seconds: number, bytes: number) => {
      const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
      return `It lasts ${number.format(seconds)} seconds: each weighs some ${number.format(bytes)} bytes`;
    },
    elsewhere: (what: string) => `Live on the published page: ${what}`,
    channel: "Channel of the page",
  },
});
