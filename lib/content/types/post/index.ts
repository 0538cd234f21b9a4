import type { ContentType } from "../../definition";

/** A dated post of the blog. */
export const post: ContentType = {
  key: "post",
  labels: {
    es: { one: "Artículo", many: "Artículos", create: "Nuevo artículo" },
    en: { one: "Post", many: "Posts", create: "New post" },
  },
  tree: false,
  inFeeds: true,
  pathOf: (slug) => `blog/${slug}`,
};
