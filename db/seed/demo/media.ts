import type { DemoMediumDescription, DemoText } from "../types";

const drawn: DemoText = {
  es: "Dibujado con código para este sitio",
  en: "Drawn by code for this site",
};
const synthesised: DemoText = {
  es: "Sintetizado para este sitio",
  en: "Synthesised for this site",
};
const written: DemoText = { es: "Escrito para este sitio", en: "Written for this site" };

/** Pictures, sound, film and files; `scripts/make-demo-media.mjs` makes every one of them. */
export const media: DemoMediumDescription[] = [
  medium(
    "delta.webp",
    "Un delta visto desde el aire: un río se abre en decenas de brazos azules sobre papel crudo",
    "A delta seen from the air: one river opens into dozens of blue arms on cream paper",
  ),
  medium(
    "racks.webp",
    "Armarios de servidores en penumbra, con hileras de luces pequeñas y una sola encendida en naranja",
    "Server cabinets in the half dark, with rows of small lights and a single one lit in orange",
  ),
  medium(
    "switchboard.webp",
    "Cuadro de una central telefónica: filas de clavijas y cables curvos que cruzan de un agujero a otro",
    "A telephone switchboard: rows of jacks and slack cords that cross from one hole to another",
  ),
  medium(
    "ripples.webp",
    "Ondas concéntricas de cuatro gotas que se cruzan sobre agua oscura",
    "Rings from four drops crossing one another on dark water",
  ),
  medium(
    "barges.webp",
    "Un canal entre campos labrados, visto desde arriba, con barcazas cargadas de cajas en ambos sentidos",
    "A canal between ploughed fields, seen from above, with barges full of crates going both ways",
  ),
  medium(
    "waves.webp",
    "Olas superpuestas que se alejan hacia un sol bajo y anaranjado",
    "Wave upon wave running back towards a low orange sun",
  ),
  medium(
    "pigeonholes.webp",
    "Casillero de una oficina de correos, con cartas claras y un único sobre de color teja",
    "The sorting wall of a post office, with pale letters and a single brick-red envelope",
  ),
  medium(
    "strata.jpg",
    "Corte de un terreno: capas de roca plegadas, una falla que las desplaza y un amonites en lo hondo",
    "A cutting through the ground: folded layers of rock, a fault that shifts them and an ammonite far down",
  ),
  medium(
    "archipelago.webp",
    "Un archipiélago de islas unidas todas entre sí por rutas de puntos, sin ninguna en el centro",
    "An archipelago whose islands are all joined by dotted routes, with none at the centre",
  ),
  medium(
    "missing-sheet.webp",
    "Mapa de curvas de nivel dividido en hojas; falta una de ellas y el camino que llevaba allí se interrumpe",
    "A contour map divided into sheets; one of them is missing and the path that led there stops",
  ),
  medium(
    "meanders.webp",
    "Mapa de los cauces antiguos de un río: meandros superpuestos en azules, grises y un hilo anaranjado",
    "A map of a river's old beds: overlaid meanders in blues and greys and one orange thread",
  ),
  medium(
    "weave.webp",
    "Dos piezas de punto con dibujos parecidos y completamente distintos, separadas por una franja de papel",
    "Two pieces of knitting with patterns alike in kind and wholly different, a strip of paper between them",
  ),
  medium(
    "one-lit-window.webp",
    "Un pueblo dormido junto al río, de noche, con una sola ventana encendida",
    "A town asleep by the river at night, with a single window lit",
  ),
  medium(
    "cables.webp",
    "Carta marina de dos costas unidas por cables submarinos; uno de ellos, naranja, cruza por el centro",
    "A sea chart of two coasts joined by submarine cables; one of them, in orange, crosses the middle",
  ),
  medium(
    "relay.jpg",
    "Torres de telégrafo óptico sobre sierras sucesivas, unidas por líneas de visión de puntos",
    "Towers of an optical telegraph on range after range of hills, joined by dotted lines of sight",
  ),
  medium(
    "boat.webp",
    "Una barca pequeña vista desde arriba y la estela en forma de uve que deja en el agua quieta",
    "A small boat seen from above, and the V of the wake that it leaves in still water",
  ),
  medium(
    "spectrogram.webp",
    "Espectrograma de un módem: un tono, el marcado, la nota de respuesta, dos gorjeos, un peine de tonos y ruido",
    "Spectrogram of a modem: a tone, the dialling, the answer note, two warbles, a comb of tones and noise",
  ),
  medium(
    "currents.webp",
    "Miles de trazos finos que siguen una misma corriente, como tinta peinada sobre papel",
    "Thousands of fine strokes that follow one current, like ink combed over paper",
  ),
  medium(
    "avatar-marta.png",
    "Retrato geométrico de Marta Iglesias, de pelo corto y oscuro",
    "Geometric portrait of Marta Iglesias, with short dark hair",
  ),
  medium(
    "avatar-tomas.png",
    "Retrato geométrico de Tomás Herrero, con gafas redondas y barba cana",
    "Geometric portrait of Tomás Herrero, with round glasses and a grey beard",
  ),
  medium(
    "avatar-alice.png",
    "Retrato geométrico de Alice Whitcombe, pelirroja y con el pelo recogido",
    "Geometric portrait of Alice Whitcombe, red hair tied up",
  ),
  medium(
    "avatar-inigo.png",
    "Retrato geométrico de Íñigo Lasarte, de pelo rizado y con auriculares",
    "Geometric portrait of Íñigo Lasarte, with curly hair and headphones",
  ),
  medium(
    "delta.mp4",
    "Película muda: puntos blancos y naranjas bajan por un delta y eligen un brazo en cada bifurcación",
    "Silent film: white and orange dots go down a delta and choose an arm at every fork",
  ),
  medium(
    "modem.mp3",
    "Tono de invitación, marcado y apretón de manos de un módem",
    "Dial tone, dialling and handshake of a modem",
    synthesised,
  ),
  medium(
    "puertos-y-protocolos.pdf",
    "Hoja de puertos y protocolos, en español",
    "Sheet of ports and protocols, in Spanish",
    written,
  ),
  medium(
    "ports-and-protocols.pdf",
    "Hoja de puertos y protocolos, en inglés",
    "Sheet of ports and protocols, in English",
    written,
  ),
];

function medium(name: string, es: string, en: string, credit = drawn): DemoMediumDescription {
  return { name, alt: { es, en }, credit };
}
