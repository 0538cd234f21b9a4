import { Icon } from "@/components/ui/icon";
import type { SiteMessages } from "@/lib/messages/site";

/** Light, dark or as the system says, kept in this browser. Without JavaScript it is not shown. */
export function ThemeToggle({ words }: { words: SiteMessages }) {
  return (
    <cauce-theme hidden>
      <button type="button" className="site-tool">
        <span data-choice="auto">
          <Icon name="auto" label={words.themeAuto} />
        </span>
        <span data-choice="light">
          <Icon name="sun" label={words.themeLight} />
        </span>
        <span data-choice="dark">
          <Icon name="moon" label={words.themeDark} />
        </span>
      </button>
    </cauce-theme>
  );
}
