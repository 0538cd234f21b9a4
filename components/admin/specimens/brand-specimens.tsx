import { Mark, Wordmark } from "@/components/brand/mark";
import { RiverCover } from "@/components/brand/river-cover";
import { RiverHead, RiverRule } from "@/components/brand/river-lines";
import { Specimen } from "./specimen";

const titles = [
  "Qué es un servidor",
  "Páginas web por HTTP",
  "Una API para cada cosa",
  "En directo",
  "Descargas que se reanudan",
  "El correo, ese viejo canal",
  "Bases de datos abiertas",
  "De igual a igual",
];

export function BrandSpecimens() {
  return (
    <>
      <Specimen name="Mark, Wordmark, RiverRule" className="flex flex-wrap items-center gap-6">
        <Mark size={16} />
        <Mark />
        <Mark size={48} />
        <Wordmark />
        <Wordmark name="Servidores" />
        <RiverRule />
      </Specimen>
      <Specimen name="RiverHead" className="block">
        <RiverHead title="Servidores" />
      </Specimen>
      <Specimen name="RiverCover" className="grid grid-cols-2 gap-5 md:grid-cols-4">
        {titles.map((title) => (
          <div key={title}>
            <RiverCover title={title} aspect="3/2" />
            <p className="title mt-2 text-h4">{title}</p>
          </div>
        ))}
      </Specimen>
    </>
  );
}
