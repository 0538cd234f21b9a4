import type { ReactNode } from "react";

export function SpecimenSection(props: { id: string; title: string; children: ReactNode }) {
  return (
    <section
      id={props.id}
      aria-labelledby={`${props.id}-title`}
      className="border-t border-line pt-8"
    >
      <h2 id={`${props.id}-title`} className="title mb-6 text-h2">
        {props.title}
      </h2>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-10">{props.children}</div>
    </section>
  );
}

/** Samples are content in Spanish, whatever the language of the desk. */
export function Specimen(props: { name: string; children: ReactNode; className?: string }) {
  return (
    <div className="grid min-w-0 content-start gap-3">
      <h3 className="text-note text-ink-soft">{props.name}</h3>
      <div lang="es" className={props.className ?? "flex flex-wrap items-center gap-3"}>
        {props.children}
      </div>
    </div>
  );
}
