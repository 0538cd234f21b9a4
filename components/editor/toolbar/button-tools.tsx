import { Button } from "@/components/ui/button";
import { editorMessages } from "@/lib/messages/editor";
import { onText } from "./on-text";
import type { ToolProps } from "./props";

/** Where a button leads, and how much it stands out. */
export function ButtonTools({
  editor,
  selected: { button },
  locale,
  onLink,
}: ToolProps & { onLink: () => void }) {
  const t = editorMessages(locale);
  const looks = { primary: t.buttonPrimary, quiet: t.buttonQuiet } as const;
  return (
    <>
      {button?.href && <span className="editor-address">{t.linkTo(button.href)}</span>}
      <Button size="sm" variant="plain" icon="link" onClick={onLink}>
        {t.buttonAddress}
      </Button>
      {(["primary", "quiet"] as const).map((variant) => (
        <Button
          key={variant}
          size="sm"
          variant="plain"
          aria-pressed={button?.variant === variant}
          onClick={() => onText(editor).setButton({ variant }).run()}
        >
          {looks[variant]}
        </Button>
      ))}
    </>
  );
}
