import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { currentActor } from "@/lib/auth/queries";
import { adminMessages } from "@/lib/messages/admin";

export default async function NotFound() {
  const { locale } = await currentActor();
  const t = adminMessages(locale);
  return (
    <div className="px-5 py-10 sm:px-10">
      <EmptyState
        title={t.notFound}
        headingLevel={1}
        action={<LinkButton href="/admin">{t.toDashboard}</LinkButton>}
      >
        {t.notFoundText}
      </EmptyState>
    </div>
  );
}
