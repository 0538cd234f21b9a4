import { SubmitButton } from "@/components/ui/submit-button";
import { accountMessages } from "@/lib/messages/account";
import type { Locale } from "@/lib/messages/catalogue";
import { LeaveForm } from "./leave-form";

/** A form, since signing out changes something: a link could be followed by anybody's page. */
export function SignOutForm({ locale }: { locale: Locale }) {
  const t = accountMessages(locale);
  return (
    <LeaveForm>
      <SubmitButton variant="quiet" icon="sign-out" pendingLabel={t.signingOut}>
        {t.signOut}
      </SubmitButton>
    </LeaveForm>
  );
}
