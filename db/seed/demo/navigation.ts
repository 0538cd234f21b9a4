import type { DemoNavigation } from "../types";

export const navigation: DemoNavigation = {
  es: {
    main: [
      { label: "El curso", href: "/servidores" },
      { label: "Blog", href: "/blog" },
      { label: "Acerca de", href: "/acerca" },
    ],
    footer: [
      { label: "Acerca de", href: "/acerca" },
      { label: "Colofón", href: "/colofon" },
    ],
  },
  en: {
    main: [
      { label: "The course", href: "/en/servers" },
      { label: "Blog", href: "/en/blog" },
      { label: "About", href: "/en/about" },
    ],
    footer: [
      { label: "About", href: "/en/about" },
      { label: "Colophon", href: "/en/colophon" },
    ],
  },
};
