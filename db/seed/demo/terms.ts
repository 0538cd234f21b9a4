import type { DemoTerm } from "../types";

export const terms: DemoTerm[] = [
  category("foundations", ["Fundamentos", "fundamentos"], ["Foundations", "foundations"]),
  category("history", ["Historia", "historia"], ["History", "history"]),
  category("craft", ["Oficio", "oficio"], ["Craft", "craft"]),
  tag("http", ["HTTP", "http"], ["HTTP", "http"]),
  tag("publishing", ["Publicar", "publicar"], ["Publishing", "publishing"]),
  tag("networks", ["Redes", "redes"], ["Networks", "networks"]),
  tag("feeds", ["Fuentes", "fuentes"], ["Feeds", "feeds"]),
  tag("integrity", ["Integridad", "integridad"], ["Integrity", "integrity"]),
  tag("email", ["Correo", "correo"], ["E-mail", "email"]),
  tag("performance", ["Rapidez", "rapidez"], ["Speed", "speed"]),
  tag("sound", ["Sonido", "sonido"], ["Sound", "sound"]),
  tag("data", ["Datos", "datos"], ["Databases", "databases"]),
  tag("self-hosting", ["En casa", "en-casa"], ["At home", "at-home"]),
];

type NameAndSlug = [name: string, slug: string];

function category(key: string, es: NameAndSlug, en: NameAndSlug): DemoTerm {
  return { key, kind: "category", name: { es: es[0], en: en[0] }, slug: { es: es[1], en: en[1] } };
}

function tag(key: string, es: NameAndSlug, en: NameAndSlug): DemoTerm {
  return { ...category(key, es, en), kind: "tag" };
}
