import type { DemoPerson } from "../types";

export const people: DemoPerson[] = [
  {
    email: "marta@example.org",
    name: "Marta Iglesias",
    slug: "marta-iglesias",
    role: "admin",
    bio: {
      es: "Ha cuidado servidores desde que cabían debajo de una mesa. Lleva este sitio, paga el dominio y contesta cuando algo se cae.",
      en: "She has looked after servers since they fitted under a desk. She runs this site, pays for the domain and answers when something falls over.",
    },
    avatar: "avatar-marta.png",
  },
  {
    email: "tomas@example.org",
    name: "Tomás Herrero",
    slug: "tomas-herrero",
    role: "editor",
    bio: {
      es: "Fue corrector de imprenta antes que editor. Cree que una frase corta es una forma de cortesía.",
      en: "A proofreader before he was an editor. He believes that a short sentence is a form of good manners.",
    },
    avatar: "avatar-tomas.png",
  },
  {
    email: "alice@example.org",
    name: "Alice Whitcombe",
    slug: "alice-whitcombe",
    role: "author",
    bio: {
      es: "Enseña redes en un instituto de Bristol. Explica los protocolos con cuerda, cartas y mucha paciencia.",
      en: "Teaches networking at a college in Bristol. She explains protocols with string, envelopes and a good deal of patience.",
    },
    avatar: "avatar-alice.png",
  },
  {
    email: "inigo@example.org",
    name: "Íñigo Lasarte",
    slug: "inigo-lasarte",
    role: "contributor",
    bio: {
      es: "Estudia Telecomunicaciones y colecciona módems. Escribe de vez en cuando; el resto del tiempo escucha.",
      en: "Studies telecommunications and collects modems. He writes now and then; the rest of the time he listens.",
    },
    avatar: "avatar-inigo.png",
  },
];
