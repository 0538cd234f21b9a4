import type { ReactNode } from "react";

type SettingsGroupProps = { id: string; title: string; children: ReactNode };

/** Settings that belong together. */
export function SettingsGroup({ id, title, children }: SettingsGroupProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="grid gap-5">
      <h2 id={`${id}-title`} className="border-line border-b pb-2 font-medium">
        {title}
      </h2>
      {children}
    </section>
  );
}
