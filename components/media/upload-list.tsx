import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Progress } from "@/components/ui/progress";
import { Status } from "@/components/ui/status";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import type { Upload } from "./use-uploads";

type UploadListProps = {
  locale: Locale;
  uploads: Upload[];
  onRetry: (key: number) => void;
  onDismiss: (key: number) => void;
};

const wrapping = "whitespace-normal wrap-anywhere";

/** How each file fares; what has ended well or badly is read aloud. */
export function UploadList({ locale, uploads, ...acts }: UploadListProps) {
  const t = mediaMessages(locale);
  const ended = uploads.findLast(({ state }) => state === "done" || state === "failed");
  return (
    <>
      <p role="status" className="sr-only">
        {ended &&
          (ended.error ? `${t.notUploaded(ended.name)}. ${ended.error}` : t.uploaded(ended.name))}
      </p>
      {uploads.length > 0 && (
        <ul
          aria-label={t.uploads}
          className="grid grid-cols-1 gap-3 rounded-md border border-line p-4"
        >
          {uploads.map((upload) => (
            <li key={upload.key} className="flex items-center gap-3">
              <div className="min-w-0 flex-1 wrap-anywhere">
                <UploadState upload={upload} locale={locale} />
              </div>
              {upload.state === "failed" && upload.passing && (
                <Button size="sm" onClick={() => acts.onRetry(upload.key)}>
                  {t.retry}
                </Button>
              )}
              <IconButton
                icon="close"
                label={isUnderWay(upload) ? t.stop(upload.name) : t.hide(upload.name)}
                onClick={() => acts.onDismiss(upload.key)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function UploadState({ upload, locale }: { upload: Upload; locale: Locale }) {
  const t = mediaMessages(locale);
  const { name, state, sent, error } = upload;
  if (state === "done") {
    return (
      <Status shape="check" tone="good" className={wrapping}>
        {t.uploaded(name)}
      </Status>
    );
  }
  if (state === "failed") {
    return (
      <div className="grid gap-1">
        <Status shape="cross" tone="bad" className={wrapping}>
          {t.notUploaded(name)}
        </Status>
        <p className="text-note text-bad">{error}</p>
      </div>
    );
  }
  if (state === "waiting") {
    return (
      <Status shape="dash" className={wrapping}>
        {t.waiting(name)}
      </Status>
    );
  }
  const percent = Math.round(sent * 100);
  const label = sent < 1 ? t.uploading(name) : t.preparing(name);
  return <Progress label={label} value={percent} note={t.percent(percent)} />;
}

function isUnderWay({ state }: Upload) {
  return state === "sending" || state === "waiting";
}
