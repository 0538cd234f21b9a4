import { Icon } from "@/components/ui/icon";
import type { FileLink } from "@/lib/documents/types";
import type { BlockProps } from "./drawing";
import { fileNote } from "./file-note";

export function FileView({ node, drawing: { media, locale } }: BlockProps<FileLink>) {
  const file = media[node.attrs.mediaId];
  if (!file) return null;
  return (
    <a className="file-card" href={file.url} download={file.filename}>
      <Icon name="file" />
      <span className="file-card-name">{file.filename}</span>
      <Icon name="download" />
      <span className="file-card-note">{fileNote(file, locale)}</span>
    </a>
  );
}
