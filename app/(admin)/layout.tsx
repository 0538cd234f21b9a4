import "../globals.css";
import "../../components/admin/desk.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { DeskBar } from "@/components/admin/desk-bar";
import { deskSections } from "@/components/admin/desk-sections";
import { FocusKeeper } from "@/components/admin/focus-keeper";
import { Rail } from "@/components/admin/rail";
import { SoftNavigation } from "@/components/admin/soft-navigation";
import { CommandCentre } from "@/components/commands/command-centre";
import { fontVariables } from "@/components/ui/fonts";
import { ToastProvider } from "@/components/ui/toasts";
import { SkipLink } from "@/components/ui/visually-hidden";
import { currentActor } from "@/lib/auth/queries";
import { adminMessages } from "@/lib/messages/admin";
import { uiMessages } from "@/lib/messages/ui";
import { countUnseen } from "@/lib/notices/queries";
import { getOwnDesk } from "@/lib/people/queries";
import { getSettings } from "@/lib/settings/queries";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  const { name } = await getSettings();
  const { desk } = adminMessages(locale);
  return {
    title: { template: `%s · ${name}`, default: `${desk} · ${name}` },
    robots: { index: false, follow: false },
  };
}

export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const { name, accent, locales } = await getSettings();
  const { locale } = actor;
  const ui = uiMessages(locale);
  if (actor.kind !== "person") {
    return (
      <html lang={locale} className={fontVariables}>
        <body>{children}</body>
      </html>
    );
  }
  // cookies() throws in development while a form sent without JavaScript is answered (Next 16.4).
  const sent = await headers();
  const nonce = sent.get("x-nonce") ?? undefined;
  const folded = /(^|; )desk-rail=folded(;|$)/.test(sent.get("cookie") ?? "");
  const [{ singleKeys, avatar }, unseen] = await Promise.all([
    getOwnDesk(actor),
    countUnseen(actor),
  ]);
  const person = { name: actor.name, role: actor.role, avatar };
  const sections = deskSections(locale, actor.role, unseen);
  return (
    <html lang={locale} className={fontVariables} suppressHydrationWarning>
      <head>
        {accent && <link rel="stylesheet" href={`/theme.css?v=${encodeURIComponent(accent)}`} />}
        {/* The theme that the person chose on the site, before anything is painted. */}
        <script nonce={nonce} src={`/elements/theme.js?v=${process.env.READER_VERSION}`} />
      </head>
      <body>
        <SkipLink>{ui.skipToContent}</SkipLink>
        <FocusKeeper />
        <SoftNavigation label={adminMessages(locale).loadingPage} />
        <ToastProvider words={{ region: ui.notices, undo: ui.undo, dismiss: ui.dismiss }}>
          <div className="desk-frame">
            <Rail site={name} locale={locale} person={person} sections={sections} folded={folded} />
            <main id="main" tabIndex={-1} className="desk-main">
              {children}
            </main>
            <DeskBar locale={locale} person={person} sections={sections} />
          </div>
          <CommandCentre
            locale={locale}
            person={{ id: actor.id, role: actor.role }}
            sections={sections.flat()}
            languages={locales}
            singleKeys={singleKeys}
          />
        </ToastProvider>
      </body>
    </html>
  );
}
