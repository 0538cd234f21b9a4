import { catalogue } from "../catalogue";

/** What is done to many entries of a list at once. */
export const bulkMessages = catalogue({
  es: {
    choose: (title: string) => `Elegir «${title}»`,
    choosePage: "Elegir toda la página",
    chosen: (count: number) => (count === 1 ? "1 elegida" : `${count} elegidas`),
    chooseAll: (count: number) => `Elegir las ${count} que coinciden`,
    chooseFirst: (count: number) => `Elegir las ${count} primeras que coinciden`,
    chooseNone: "No elegir ninguna",
    choosing: "Eligiendo…",
    acts: "Con lo elegido",
    publish: "Publicar",
    unpublish: "Retirar",
    tag: "Etiquetar",
    assign: "Asignar",
    trash: "Tirar",
    restore: "Restaurar",
    working: (done: number, all: number) => `${done} de ${all}`,

    publishTitle: (count: number) =>
      count === 1 ? "Publicar la entrada elegida" : `Publicar las ${count} elegidas`,
    publishText:
      "Saldrán ahora, como están en su borrador. Las que no se puedan publicar se quedan como están y se dice por qué.",
    assignTitle: "Asignar a otra persona",
    assignTo: "Quién firma",
    assignHint: "Recibe un aviso por cada una.",
    tagTitle: "Poner y quitar etiquetas",
    tagAdd: "Poner",
    tagRemove: "Quitar",
    tagNone: "Ninguna",
    tagHint: "Cambia en los borradores: los lectores lo verán cuando se publiquen.",
    tagNeeded: "Elige una etiqueta que poner o que quitar.",

    publishDone: (count: number) => (count === 1 ? "1 publicada." : `${count} publicadas.`),
    unpublishDone: (count: number) =>
      count === 1 ? "1 retirada del sitio." : `${count} retiradas del sitio.`,
    republishDone: (count: number) =>
      count === 1 ? "1 de vuelta en el sitio." : `${count} de vuelta en el sitio.`,
    trashDone: (count: number) =>
      count === 1 ? "1 está en la papelera." : `${count} están en la papelera.`,
    restoreDone: (count: number) => (count === 1 ? "1 restaurada." : `${count} restauradas.`),
    assignDone: (count: number) => (count === 1 ? "1 asignada." : `${count} asignadas.`),
    tagDone: (count: number) => (count === 1 ? "1 etiquetada." : `${count} etiquetadas.`),

    refusedTitle: (count: number) =>
      count === 1 ? "Una se ha quedado como estaba" : `${count} se han quedado como estaban`,
    refusedText: "Esto es lo que pasa con cada una:",
    keyChoose: "Elegir la entrada",
  },
  en: {
    choose: (title: string) => `Choose “${title}”`,
    choosePage: "Choose the whole page",
    chosen: (count: number) => `${count} chosen`,
    chooseAll: (count: number) => `Choose the ${count} that match`,
    chooseFirst: (count: number) => `Choose the first ${count} that match`,
    chooseNone: "Choose none",
    choosing: "Choosing…",
    acts: "With those chosen",
    publish: "Publish",
    unpublish: "Unpublish",
    tag: "Tag",
    assign: "Assign",
    trash: "Trash",
    restore: "Restore",
    working: (done: number, all: number) => `${done} of ${all}`,

    publishTitle: (count: number) =>
      count === 1 ? "Publish the chosen entry" : `Publish the ${count} chosen`,
    publishText:
      "They come out now, as their drafts stand. Those that cannot be published stay as they are, and you are told why.",
    assignTitle: "Assign to somebody else",
    assignTo: "Author",
    assignHint: "They get a notice for each.",
    tagTitle: "Add and remove tags",
    tagAdd: "Add",
    tagRemove: "Remove",
    tagNone: "None",
    tagHint: "It changes the drafts: readers see it once they are published.",
    tagNeeded: "Choose a tag to add or to remove.",

    publishDone: (count: number) => `${count} published.`,
    unpublishDone: (count: number) => `${count} unpublished.`,
    republishDone: (count: number) => `${count} back on the site.`,
    trashDone: (count: number) => `${count} in the trash.`,
    restoreDone: (count: number) => `${count} restored.`,
    assignDone: (count: number) => `${count} assigned.`,
    tagDone: (count: number) => `${count} tagged.`,

    refusedTitle: (count: number) =>
      count === 1 ? "One stayed as it was" : `${count} stayed as they were`,
    refusedText: "This is what is the matter with each:",
    keyChoose: "Choose the entry",
  },
});
