import { Specimen } from "@/components/admin/specimens/specimen";
import type { Repeated } from "@/lib/activity/present";
import { activityMessages } from "@/lib/messages/admin/activity";
import type { Locale } from "@/lib/messages/catalogue";
import { ActivityDay } from "./activity-day";
import { EmptyLog } from "./activity-log";

const at = "2026-03-10T12:00:00Z";
const ana = { id: "ana", name: "Ana Ríos", avatar: null };
const post = { id: "post", title: "El río que volvió a su cauce", href: "/admin/entries/post" };
const self = { id: ana.id, title: ana.name, href: null };

const items: Repeated[] = [
  { operation: "entries.publish", actor: ana, subject: post, times: 1 },
  { operation: "entries.saveDraft", actor: ana, subject: post, times: 14 },
  { operation: "media.update", actor: ana, subject: null, times: 1 },
  { operation: "people.update", actor: ana, subject: self, times: 1 },
  { operation: "entries.create", actor: null, subject: { ...post, title: "" }, times: 1 },
  { operation: "later.operation", actor: ana, subject: null, times: 1 },
].map((item, n) => ({ ...item, id: `${n}`, at }));

/** A day of the log, with what is gone, done again, or unknown, and the log when it is empty. */
export function ActivitySpecimens({ locale }: { locale: Locale }) {
  return (
    <Specimen name={activityMessages(locale).title} className="block">
      <ActivityDay
        day={{ date: "2026-03-10", items }}
        today={new Date(at)}
        timeZone="Europe/Madrid"
        locale={locale}
      />
      <div className="grid gap-x-8 md:grid-cols-2">
        <EmptyLog total={0} person="" locale={locale} />
        <EmptyLog total={0} person="ana" locale={locale} />
      </div>
    </Specimen>
  );
}
