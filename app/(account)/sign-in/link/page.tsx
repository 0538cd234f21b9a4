import type { Metadata } from "next";
import { LinkForm } from "@/components/account/link-form";
import { LinkButton } from "@/components/ui/button";
import { currentActor, getLinkOwner } from "@/lib/auth/queries";
import { accountMessages } from "@/lib/messages/account";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: accountMessages(locale).signIn };
}

export default async function Page({ searchParams }: PageProps<"/sign-in/link">) {
  const { locale } = await currentActor();
  const { token } = await searchParams;
  const owner = typeof token === "string" ? await getLinkOwner(token) : null;
  const t = accountMessages(locale);
  if (!owner || typeof token !== "string") {
    return (
      <div className="grid max-w-md justify-items-start gap-5">
        <h1 className="title text-h1">{t.linkDead}</h1>
        <p>{t.linkDeadText}</p>
        <LinkButton href="/sign-in" variant="primary">
          {t.toSignIn}
        </LinkButton>
      </div>
    );
  }
  return (
    <div className="grid max-w-md gap-5">
      <h1 className="title text-h1">{t.signInAs(owner.name)}</h1>
      <p>{t.linkLead}</p>
      <LinkForm locale={locale} token={token} />
      <p className="text-ink-soft text-ui">{t.notYou}</p>
    </div>
  );
}
