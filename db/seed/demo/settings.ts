import type { DemoSettings } from "../types";

export const settings: DemoSettings = {
  name: { es: "Servidores", en: "Servers" },
  description: {
    es: "Un curso breve y un cuaderno sobre las máquinas que contestan: quién pregunta, quién responde y con qué palabras.",
    en: "A short course and a notebook about the machines that answer: who asks, who replies, and in which words.",
  },
  languages: ["es", "en"],
  defaultLanguage: "es",
  postsPerPage: 5,
  timeZone: "Europe/Madrid",
};
