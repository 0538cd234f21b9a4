import { DeskPage } from "@/components/admin/desk-page";
import { When } from "@/components/admin/when";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Row, Rows } from "@/components/ui/rows";
import type { DeletedFile } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { formatSize } from "./facts";
import { RestoreFile } from "./restore-file";

type DeletedFilesProps = { files: DeletedFile[]; timeZone: string; locale: Locale };

/** What was deleted and can still come back. */
export function DeletedFiles({ files, timeZone, locale }: DeletedFilesProps) {
  const t = mediaMessages(locale);
  return (
    <DeskPage
      title={t.deletedTitle}
      lead={files.length > 0 && t.deletedKept}
      actions={
        <LinkButton variant="plain" icon="arrow-left" href="/admin/media">
          {t.title}
        </LinkButton>
      }
    >
      {files.length === 0 && <EmptyState title={t.noneDeleted}>{t.deletedKept}</EmptyState>}
      {files.length > 0 && (
        <Rows label={t.deletedFiles}>
          {files.map((file) => (
            <Row
              key={file.id}
              leading={<Icon name={file.kind} />}
              title={file.filename}
              note={formatSize(file.size, locale)}
              meta={
                <>
                  {t.goneIn} <When date={file.goneAt} locale={locale} timeZone={timeZone} />
                </>
              }
              actions={file.editable && <RestoreFile {...file} locale={locale} />}
            />
          ))}
        </Rows>
      )}
    </DeskPage>
  );
}
