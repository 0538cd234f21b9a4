import { Icon, type IconName } from "./icon";

export type MenuItem =
  | {
      label: string;
      /** An act … */
      onSelect?: () => void;
      /** … or a place to go. */
      href?: string;
      icon?: IconName;
      /** The keys that do the same, only to be read. */
      keys?: string;
      danger?: boolean;
      disabled?: boolean;
      /** Given for a choice: shows a mark beside the chosen one. */
      checked?: boolean;
    }
  | "separator"
  | { heading: string };

type MenuEntryProps = { item: MenuItem; onDone: () => void };

export function MenuEntry({ item, onDone }: MenuEntryProps) {
  if (item === "separator") return <hr className="menu-separator" />;
  if ("heading" in item) {
    return (
      <p role="presentation" className="menu-heading">
        {item.heading}
      </p>
    );
  }
  const { danger, disabled, checked, href, onSelect } = item;
  const shared = { className: "menu-item", tabIndex: -1, "data-danger": danger || undefined };
  if (href) {
    return (
      <a role="menuitem" href={href} aria-current={checked ? "page" : undefined} {...shared}>
        <Words {...item} />
      </a>
    );
  }
  const press = () => {
    if (disabled) return;
    onDone();
    onSelect?.();
  };
  const pressed = { ...shared, onClick: press, "aria-disabled": disabled || undefined };
  return checked === undefined ? (
    <button type="button" role="menuitem" {...pressed}>
      <Words {...item} />
    </button>
  ) : (
    <button type="button" role="menuitemradio" aria-checked={checked} {...pressed}>
      <Words {...item} />
    </button>
  );
}

function Words({ label, icon, keys, checked }: Exclude<MenuItem, string | { heading: string }>) {
  const sign = checked ? "check" : checked === undefined ? icon : undefined;
  return (
    <>
      {sign && <Icon name={sign} size={16} />}
      {checked === false && <span className="menu-space" />}
      <span className="menu-label">{label}</span>
      {keys && <kbd className="menu-keys">{keys}</kbd>}
    </>
  );
}
