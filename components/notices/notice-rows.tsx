"use client";

import { When } from "@/components/admin/when";
import { Row, Rows } from "@/components/ui/rows";
import { Badge, Status } from "@/components/ui/status";
import { noticesMessages } from "@/lib/messages/admin/notices";
import type { Locale } from "@/lib/messages/catalogue";
import { seeNoticesAction } from "@/lib/notices/actions";
import type { Notice } from "@/lib/notices/types";

type NoticeRowsProps = { notices: Notice[]; locale: Locale; timeZone: string };

/** Notices, one line each; whoever follows one has seen it. */
export function NoticeRows({ notices, locale, timeZone }: NoticeRowsProps) {
  const t = noticesMessages(locale);
  return (
    <Rows label={t.title}>
      {notices.map(({ id, kind, actor, about, comment, words, createdAt, seen }) => (
        <Row
          key={id}
          title={`${t[kind](actor ?? t.somebody)}: ${about ? about.title || t.untitled : t.goneEntry}`}
          href={about?.href ?? undefined}
          onClick={() => !seen && void seeNoticesAction({ ids: [id] })}
          note={comment === "gone" ? t.goneComment : words}
          status={
            <>
              {!seen && <Badge tone="accent">{t.isNew}</Badge>}
              {comment === "resolved" && (
                <Status shape="check" tone="good">
                  {t.resolved}
                </Status>
              )}
            </>
          }
          meta={<When date={createdAt} locale={locale} timeZone={timeZone} />}
        />
      ))}
    </Rows>
  );
}
