import { Icon, type IconName } from "@/components/ui/icon";
import { iconPaths } from "@/components/ui/icon-paths";
import { Specimen } from "./specimen";

const sizes = [
  ["display", "title text-display"],
  ["h1", "title text-h1"],
  ["h2", "title text-h2"],
  ["h3", "title text-h3"],
  ["h4", "title text-h4"],
  ["lead", "font-serif text-lead"],
  ["read", "font-serif text-read"],
  ["ui", "text-ui"],
  ["note", "text-note"],
] as const;

export function TypeSpecimens() {
  return (
    <Specimen name="font-serif, font-sans, font-mono" className="grid gap-5">
      {sizes.map(([name, look]) => (
        <div key={name} className="grid gap-1 sm:grid-cols-[5rem_1fr] sm:items-baseline">
          <code className="font-mono text-note text-ink-soft">{name}</code>
          <p className={look}>El río que se abre en canales, 1876–2026</p>
        </div>
      ))}
      <p className="font-mono text-ui">GET /blog/el-rio HTTP/1.1 → 200 OK (0Oo 1lI)</p>
    </Specimen>
  );
}

export function IconSpecimens() {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-4 text-note">
      {(Object.keys(iconPaths) as IconName[]).map((name) => (
        <li key={name} className="grid justify-items-start gap-1.5">
          <Icon name={name} />
          <span className="text-ink-soft">{name}</span>
        </li>
      ))}
    </ul>
  );
}
