import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SidePicture } from "@/components/account/side-picture";
import { SignInForm } from "@/components/account/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { nextPathInput } from "@/lib/auth/input";
import { currentActor } from "@/lib/auth/queries";
import { accountMessages } from "@/lib/messages/account";
import { errorMessages } from "@/lib/messages/errors";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: accountMessages(locale).signIn };
}

export default async function Page({ searchParams }: PageProps<"/sign-in">) {
  const actor = await currentActor();
  const { next: wanted, error, code } = await searchParams;
  const next = nextPathInput.parse(wanted);
  if (actor.kind === "person") redirect(next);
  const t = accountMessages(actor.locale);
  const errors = errorMessages(actor.locale);
  return (
    <div className="grid max-w-sm gap-8">
      <div className="grid gap-2">
        <h1 className="title text-h1">{t.signIn}</h1>
        <p className="text-ink-soft">{t.signInLead}</p>
      </div>
      {/* Where /api/auth sends programs and old forms that it refused. */}
      {error && (
        <Notice tone="bad">
          {code === "rate_limited" ? errors.rate_limited : errors.wrongPassword}
        </Notice>
      )}
      <SignInForm locale={actor.locale} next={next} />
      <p className="border-line border-t pt-5 text-ink-soft text-ui">{t.noPassword}</p>
      <SidePicture />
    </div>
  );
}
