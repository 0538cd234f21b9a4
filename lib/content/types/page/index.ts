import type { ContentType } from "../../definition";

/** A page of the tree; a page with pages below it is a course. */
export const page: ContentType = {
  key: "page",
  labels: {
    es: { one: "Página", many: "Páginas", create: "Nueva página" },
    en: { one: "Page", many: "Pages", create: "New page" },
  },
  tree: true,
  inFeeds: false,
  pathOf: (slug, parentPath) => (parentPath ? `${parentPath}/${slug}` : slug),
};
