import { catalogue } from "./catalogue";

/** What the drawing of a document says by itself, around the author's words. */
export const documentMessages = catalogue({
  es: {
    codeIn: (language: string) => `Código en ${language}`,
    code: "Código",
    table: (number: number, columns: string) =>
      columns ? `Tabla ${number}: ${columns}` : `Tabla ${number}`,
    toneInfo: "Nota",
    toneGood: "Consejo",
    toneWarn: "Atención",
    toneBad: "Cuidado",
    video: (name: string) => `Vídeo: ${name}`,
    audio: (name: string) => `Audio: ${name}`,
    taskDone: "Hecho",
    taskToDo: "Por hacer",
    formula: "Fórmula",
    note: (number: number) => `Nota ${number}`,
    notes: "Notas",
    backToText: (number: number) => `Volver al texto de la nota ${number}`,
    details: "Más detalles",
    linkTo: (heading: string) => `Enlace a «${heading}»`,
  },
  en: {
    codeIn: (language: string) => `Code in ${language}`,
    code: "Code",
    table: (number: number, columns: string) =>
      columns ? `Table ${number}: ${columns}` : `Table ${number}`,
    toneInfo: "Note",
    toneGood: "Tip",
    toneWarn: "Take care",
    toneBad: "Danger",
    video: (name: string) => `Video: ${name}`,
    audio: (name: string) => `Audio: ${name}`,
    taskDone: "Done",
    taskToDo: "To do",
    formula: "Formula",
    note: (number: number) => `Note ${number}`,
    notes: "Notes",
    backToText: (number: number) => `Back to the text of note ${number}`,
    details: "More details",
    linkTo: (heading: string) => `Link to “${heading}”`,
  },
});
