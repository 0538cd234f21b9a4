import { DeskPage } from "@/components/admin/desk-page";
import { TabLinks } from "@/components/ui/tab-links";
import { adminMessages } from "@/lib/messages/admin";
import { siteDeskMessages } from "@/lib/messages/admin/site";
import type { Locale } from "@/lib/messages/catalogue";
import { type Menu, menus, type NavigationLink } from "@/lib/navigation/types";
import { MenuForm } from "./menu-form";

type NavigationPageProps = {
  menu: Menu;
  /** Of the menu; `locale` is that of the desk. */
  language: Locale;
  locales: Locale[];
  links: NavigationLink[];
  locale: Locale;
};

/** One menu at a time: which, and in which language, is in the address. */
export function NavigationPage({ menu, language, locales, links, locale }: NavigationPageProps) {
  const t = siteDeskMessages(locale);
  const names = adminMessages(locale);
  const words = { main: t.menuMain, footer: t.menuFooter };
  const choices = locales.flatMap((one) => menus.map((which) => ({ which, one })));
  return (
    <DeskPage title={t.navigation} lead={t.navigationLead} narrow>
      <TabLinks
        label={t.menus}
        links={choices.map(({ which, one }) => ({
          href: `/admin/navigation?menu=${which}&locale=${one}`,
          label: locales.length > 1 ? t.menuOf(words[which], names[one]) : words[which],
          current: which === menu && one === language,
        }))}
      />
      <MenuForm
        key={`${menu} ${language}`}
        menu={menu}
        language={language}
        links={links}
        locale={locale}
      />
    </DeskPage>
  );
}
