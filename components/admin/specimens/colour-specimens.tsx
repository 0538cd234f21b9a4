import type { Locale } from "@/lib/messages/catalogue";
import { uiMessages } from "@/lib/messages/ui";

const grounds = [
  ["paper", "bg-paper"],
  ["surface", "bg-surface"],
  ["raised", "bg-raised"],
  ["line", "bg-line"],
  ["line-strong", "bg-line-strong"],
  ["accent-soft", "bg-accent-soft"],
  ["accent", "bg-accent"],
  ["accent-strong", "bg-accent-strong"],
] as const;

const words = [
  ["ink", "text-ink"],
  ["ink-soft", "text-ink-soft"],
  ["accent", "text-accent"],
  ["info", "text-info"],
  ["good", "text-good"],
  ["warn", "text-warn"],
  ["bad", "text-bad"],
] as const;

const states = [
  ["info", "bg-info-soft text-info"],
  ["good", "bg-good-soft text-good"],
  ["warn", "bg-warn-soft text-warn"],
  ["bad", "bg-bad-soft text-bad"],
  ["accent", "bg-accent text-accent-ink"],
] as const;

export function ColourSpecimens({ locale }: { locale: Locale }) {
  const t = uiMessages(locale);
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <Palette theme="light" name={t.light} />
      <Palette theme="dark" name={t.dark} />
    </div>
  );
}

function Palette({ theme, name }: { theme: "light" | "dark"; name: string }) {
  return (
    <div
      data-theme={theme}
      className="grid min-w-0 gap-6 rounded-md border border-line bg-paper p-6 text-ink"
    >
      <h3 className="text-note text-ink-soft">{name}</h3>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {grounds.map(([token, ground]) => (
          <li key={token} className="text-note">
            <span className={`mb-1.5 block h-12 rounded-sm border border-line ${ground}`} />
            {token}
          </li>
        ))}
      </ul>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {words.map(([token, color]) => (
          <li key={token} className={`title text-h4 ${color}`}>
            {token}
          </li>
        ))}
      </ul>
      <ul className="flex flex-wrap gap-2 text-note">
        {states.map(([token, look]) => (
          <li key={token} className={`rounded-sm px-2.5 py-1 font-medium ${look}`}>
            {token}
          </li>
        ))}
      </ul>
    </div>
  );
}
