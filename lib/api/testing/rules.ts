import type { makeThings } from "./things";

/**
 * Who may do what, said once more and apart from the policies: everybody of `any` with everything, those
 * of `own` only with what is theirs. Letters: stranger, contributor, author, editor, administrator.
 */
export type Rule = { any: string; own?: string; input: (things: Things) => object };

export type Things = Awaited<ReturnType<typeof makeThings>> & Site;
export type Site = {
  group: string;
  redirect: string;
  webhook: string;
  delivery: string;
  person: string;
};

const all = "scaed";
const signedIn = "caed";
const editors = "ed";
const ofDraft = { any: "ed", own: "ca" };
const ofPublished = { any: "ed", own: "a" };
const nothing = () => ({});
const draft = ({ draft: id }: Things) => ({ id });
const published = ({ published: id }: Things) => ({ id });
const file = ({ media: id }: Things) => ({ id });

export const rules: Record<string, Rule> = {
  "entries.list": { any: all, input: nothing },
  "entries.search": { any: all, input: () => ({ q: "agua", locale: "es" }) },
  "entries.get": { any: all, input: published },
  "entries.create": {
    any: signedIn,
    input: () => ({ type: "post", locale: "es", title: "Nuevo" }),
  },
  "entries.trash": { ...ofDraft, input: draft },
  "entries.restore": { ...ofDraft, input: ({ trashed: id }) => ({ id }) },
  "drafts.get": { any: signedIn, input: draft },
  "entries.saveDraft": {
    ...ofDraft,
    input: ({ draft: id, version }) => ({
      ...{ id, version, title: "Otro", fields: {} },
      document: { type: "doc", content: [{ type: "paragraph" }] },
    }),
  },
  "entries.publish": { ...ofPublished, input: draft },
  "entries.unpublish": { ...ofPublished, input: published },
  "entries.requestReview": { ...ofDraft, input: draft },
  "entries.withdrawReview": { ...ofDraft, input: ({ waiting: id }) => ({ id }) },
  "entries.returnReview": {
    any: editors,
    input: ({ waiting: id }) => ({ id, note: "Falta algo" }),
  },
  "entries.reopenReview": { ...ofDraft, input: ({ waiting: id }) => ({ id }) },
  "entries.move": { any: editors, input: ({ page: id }) => ({ id, parentId: null, position: 0 }) },
  "entries.duplicate": { any: signedIn, input: draft },
  "entries.checkTranslation": { ...ofDraft, input: draft },
  "entries.bulk": {
    any: signedIn,
    input: ({ draft: id }) => ({ ids: [id], act: { verb: "trash" } }),
  },
  "revisions.list": { any: signedIn, input: draft },
  "history.checkpoint": { ...ofDraft, input: draft },
  "revisions.get": { any: signedIn, input: ({ draft: id }) => ({ id, number: 1 }) },
  "history.restore": {
    ...ofDraft,
    input: ({ draft: id, version }) => ({ id, number: 1, version }),
  },
  "comments.list": { any: signedIn, input: draft },
  "comments.start": {
    any: signedIn,
    input: ({ draft: id }) => ({ id, quote: "agua", words: "¿Seguro?" }),
  },
  "comments.reply": { any: signedIn, input: ({ thread }) => ({ thread, words: "Sí." }) },
  "comments.resolve": { ...ofDraft, input: ({ thread }) => ({ thread }) },
  "comments.reopen": { ...ofDraft, input: ({ thread }) => ({ thread }) },
  "comments.delete": { ...ofDraft, input: ({ comment }) => ({ comment }) },
  "comments.restore": { ...ofDraft, input: ({ taken: comment }) => ({ comment }) },
  "previews.list": { ...ofDraft, input: draft },
  "previews.create": { ...ofDraft, input: draft },
  "previews.revoke": { ...ofDraft, input: ({ preview: id }) => ({ id }) },
  "media.list": { any: signedIn, input: nothing },
  "media.upload": {
    any: signedIn,
    input: () => ({ filename: "nota.txt", bytes: new TextEncoder().encode("agua") }),
  },
  "media.get": { any: signedIn, input: file },
  "media.update": { ...ofDraft, input: ({ media: id }) => ({ id, alt: { es: "Río" } }) },
  "media.delete": { ...ofDraft, input: file },
  "media.restore": { ...ofDraft, input: ({ deleted: id }) => ({ id }) },
  "media.crop": { ...ofDraft, input: ({ media: id }) => ({ id, crop: null }) },
  "media.versions": { any: signedIn, input: file },
  "media.restoreVersion": {
    ...ofDraft,
    input: ({ media: id }) => ({ id, versionId: crypto.randomUUID() }),
  },
  "media.uses": { any: signedIn, input: file },
  "media.move": { ...ofDraft, input: ({ media }) => ({ ids: [media], folderId: null }) },
  "media.deleteMany": { ...ofDraft, input: ({ media }) => ({ ids: [media] }) },
  "media.restoreMany": { ...ofDraft, input: ({ deleted }) => ({ ids: [deleted] }) },
  "folders.list": { any: signedIn, input: nothing },
  "media.createFolder": { any: signedIn, input: () => ({ name: "Mapas" }) },
  "media.renameFolder": { any: editors, input: ({ folder: id }) => ({ id, name: "Planos" }) },
  "media.deleteFolder": { any: editors, input: ({ folder: id }) => ({ id }) },
  "people.list": { any: all, input: nothing },
  "people.get": { any: all, input: ({ person: id }) => ({ id }) },
  "people.create": {
    any: "d",
    input: () => ({ email: `${crypto.randomUUID()}@example.org`, name: "Eva", role: "author" }),
  },
  "people.update": { any: "d", input: ({ person: id }) => ({ id, name: "Ana" }) },
  "people.createSignInLink": { any: "d", input: ({ person: id }) => ({ id }) },
  "terms.list": { any: all, input: nothing },
  "terms.get": { any: all, input: () => ({ id: crypto.randomUUID() }) },
  "terms.create": {
    any: "aed",
    input: () => ({ locale: "es", name: `Tema ${crypto.randomUUID().slice(0, 8)}` }),
  },
  "terms.save": { any: editors, input: ({ group }) => ({ group, names: { es: "Río", en: "" } }) },
  "terms.delete": { any: editors, input: ({ group }) => ({ group }) },
  "terms.restore": { any: editors, input: ({ group }) => ({ group }) },
  "site.get": { any: all, input: nothing },
  "settings.get": { any: "d", input: nothing },
  "settings.update": {
    any: "d",
    input: () => ({
      ...{ name: "Cauce", description: {}, locales: ["es", "en"], defaultLocale: "es" },
      ...{ postsPerPage: 10, timeZone: "Europe/Madrid" },
    }),
  },
  "navigation.get": { any: all, input: () => ({ locale: "es" }) },
  "navigation.save": { any: editors, input: () => ({ menu: "main", locale: "es", items: [] }) },
  "redirects.list": { any: editors, input: nothing },
  "redirects.get": { any: editors, input: ({ redirect: id }) => ({ id }) },
  "redirects.create": {
    any: editors,
    input: ({ published: entryId }) => ({ locale: "es", path: "blog/de-antes", entryId }),
  },
  "redirects.delete": { any: editors, input: ({ redirect: id }) => ({ id }) },
  "channels.list": { any: all, input: nothing },
  "deliveries.list": { any: signedIn, input: nothing },
  "deliveries.get": { any: signedIn, input: ({ delivery: id }) => ({ id }) },
  "deliveries.retry": { any: editors, input: ({ delivery: id }) => ({ id }) },
  "deliveries.stop": { any: editors, input: ({ delivery: id }) => ({ id }) },
  "webhooks.list": { any: "d", input: nothing },
  "webhooks.get": { any: "d", input: ({ webhook: id }) => ({ id }) },
  "webhooks.create": {
    any: "d",
    input: () => ({ name: "Otro", url: "https://example.org/b", events: ["entry.published"] }),
  },
  "webhooks.update": { any: "d", input: ({ webhook: id }) => ({ id, name: "Uno" }) },
  "webhooks.delete": { any: "d", input: ({ webhook: id }) => ({ id }) },
  "webhooks.rotateSecret": { any: "d", input: ({ webhook: id }) => ({ id }) },
  "webhooks.test": { any: "d", input: ({ webhook: id }) => ({ id }) },
  "keys.list": { any: "d", own: "cae", input: ({ owner: person }) => ({ person }) },
  "keys.create": { any: signedIn, input: () => ({ name: "Mía", scopes: ["read"] }) },
  "keys.revoke": { any: "d", own: "cae", input: ({ key: id }) => ({ id }) },
};
