import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, bytea, createdAt, id, updatedAt } from "./columns";
import { entries } from "./entries";
import { people } from "./people";

/** The bytes of one file, which never change once a medium shows them. */
export const blobs = pgTable(
  "blobs",
  {
    id: id(),
    /** Bytes that have arrived. */
    size: bigint({ mode: "number" }).notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [index("blobs_created_at_idx").on(t.createdAt)],
);

/** In pieces of 256 KiB; the last one is shorter. The column kept the name it had when a medium was its bytes. */
export const mediaChunks = pgTable(
  "media_chunks",
  {
    blobId: uuid("media_id")
      .notNull()
      .references(() => blobs.id, { onDelete: "cascade" }),
    index: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (t) => [primaryKey({ columns: [t.blobId, t.index] })],
);

export const mediaFolders = pgTable(
  "media_folders",
  { id: id(), name: text().notNull(), createdAt: createdAt() },
  (t) => [uniqueIndex("media_folders_name_key").on(sql`lower(${t.name})`)],
);

/** The part of a picture that is shown, in pixels of the whole one. */
export type Crop = { left: number; top: number; width: number; height: number };
/** What is known of bytes by looking at them. */
export type BlobFacts = {
  mimeType: string;
  size: number;
  sha256: string;
  width: number | null;
  height: number | null;
  duration: number | null;
  placeholder: string | null;
};

const facts = () => ({
  mimeType: text().notNull(),
  /** Bytes. */
  size: bigint({ mode: "number" }).notNull(),
  /** Hex. */
  sha256: text().notNull(),
  width: integer(),
  height: integer(),
  /** Seconds. */
  duration: doublePrecision(),
  /** ThumbHash, base64. */
  placeholder: text(),
});

export const media = pgTable(
  "media",
  {
    id: id(),
    kind: text({ enum: ["image", "video", "audio", "file"] }).notNull(),
    filename: text().notNull(),
    ...facts(),
    blobId: uuid()
      .notNull()
      .references(() => blobs.id, { onDelete: "restrict" }),
    /** Of a picture that is shown in part: the whole one. */
    wholeBlobId: uuid().references(() => blobs.id, { onDelete: "restrict" }),
    whole: jsonb().$type<BlobFacts>(),
    crop: jsonb().$type<Crop>(),
    /** What must stay in sight when a picture is cut, in per cent from the left and the top. */
    focalX: integer().notNull().default(50),
    focalY: integer().notNull().default(50),
    /** Text alternative by locale. */
    alt: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** Caption by locale. */
    caption: jsonb().$type<Record<string, string>>().notNull().default({}),
    folderId: uuid().references(() => mediaFolders.id, { onDelete: "set null" }),
    /** How many texts show it, and what a search looks in; both kept by triggers. */
    uses: integer().notNull().default(0),
    search: text().notNull().default(""),
    createdBy: uuid().references((): AnyPgColumn => people.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    /** In the trash: shown and served nowhere, and swept away in time. */
    deletedAt: at(),
  },
  (t) => {
    const here = sql`${t.deletedAt} is null`;
    const lacks = (locale: "es" | "en") =>
      sql`${here} and ${t.kind} = 'image' and coalesce(${t.alt} ->> '${sql.raw(locale)}', '') = ''`;
    return [
      index("media_created_by_idx").on(t.createdBy),
      index("media_created_at_idx").on(t.createdAt),
      index("media_sha256_idx").on(t.sha256),
      index("media_blob_id_idx").on(t.blobId),
      index("media_whole_blob_id_idx").on(t.wholeBlobId),
      index("media_filename_trgm_idx").using("gin", sql`${t.filename} gin_trgm_ops`),
      index("media_search_trgm_idx").using("gin", sql`${t.search} gin_trgm_ops`),
      index("media_kind_idx").on(t.kind, t.id).where(here),
      index("media_folder_id_idx").on(t.folderId, t.id),
      index("media_loose_idx").on(t.id).where(sql`${here} and ${t.folderId} is null`),
      index("media_name_idx").on(sql`lower(${t.filename})`, t.id).where(here),
      index("media_size_idx").on(t.size, t.id).where(here),
      index("media_unused_idx").on(t.id).where(sql`${here} and ${t.uses} = 0`),
      index("media_lacks_es_idx").on(t.id).where(lacks("es")),
      index("media_lacks_en_idx").on(t.id).where(lacks("en")),
      index("media_deleted_at_idx").on(t.deletedAt).where(sql`${t.deletedAt} is not null`),
      check("media_kind_check", sql`${t.kind} in ('image', 'video', 'audio', 'file')`),
      check(
        "media_focal_check",
        sql`${t.focalX} between 0 and 100 and ${t.focalY} between 0 and 100`,
      ),
    ];
  },
);

/** What a medium was before it was replaced or cut, so that one may go back. */
export const mediaVersions = pgTable(
  "media_versions",
  {
    id: id(),
    mediaId: uuid()
      .notNull()
      .references(() => media.id, { onDelete: "cascade" }),
    filename: text().notNull(),
    ...facts(),
    blobId: uuid()
      .notNull()
      .references(() => blobs.id, { onDelete: "restrict" }),
    wholeBlobId: uuid().references(() => blobs.id, { onDelete: "restrict" }),
    whole: jsonb().$type<BlobFacts>(),
    crop: jsonb().$type<Crop>(),
    createdBy: uuid().references((): AnyPgColumn => people.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    index("media_versions_media_id_idx").on(t.mediaId, t.id),
    index("media_versions_blob_id_idx").on(t.blobId),
    index("media_versions_whole_blob_id_idx").on(t.wholeBlobId),
    index("media_versions_created_by_idx").on(t.createdBy),
    index("media_versions_created_at_idx").on(t.createdAt),
  ],
);

/** Which texts show which files: kept by triggers on drafts and entries, whoever writes them. */
export const mediaUses = pgTable(
  "media_uses",
  {
    entryId: uuid()
      .notNull()
      .references((): AnyPgColumn => entries.id, { onDelete: "cascade" }),
    place: text({ enum: ["draft", "published"] }).notNull(),
    mediaId: uuid()
      .notNull()
      .references(() => media.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.entryId, t.place, t.mediaId] }),
    index("media_uses_media_id_idx").on(t.mediaId),
  ],
);

/** A resumable upload (tus). Once its file is in the library it stays a while as the receipt. */
export const uploads = pgTable(
  "uploads",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references((): AnyPgColumn => people.id, { onDelete: "cascade" }),
    /** What has arrived; null once the file is in the library. */
    blobId: uuid().references(() => blobs.id, { onDelete: "cascade" }),
    mediaId: uuid().references(() => media.id, { onDelete: "cascade" }),
    /** Bytes of the whole file. */
    length: bigint({ mode: "number" }).notNull(),
    filename: text().notNull(),
    declaredType: text(),
    alt: jsonb().$type<Record<string, string>>().notNull().default({}),
    folderId: uuid().references(() => mediaFolders.id, { onDelete: "set null" }),
    /** The medium whose bytes these will be. */
    replacesId: uuid().references(() => media.id, { onDelete: "cascade" }),
    /** Hex, as the sender computed it. */
    sha256: text(),
    /** Upload-Metadata as it came, to be told again. */
    metadata: text().notNull().default(""),
    createdAt: createdAt(),
    expiresAt: at().notNull(),
  },
  (t) => [
    index("uploads_person_id_idx").on(t.personId, t.id),
    index("uploads_blob_id_idx").on(t.blobId),
    index("uploads_media_id_idx").on(t.mediaId),
    index("uploads_folder_id_idx").on(t.folderId),
    index("uploads_replaces_id_idx").on(t.replacesId),
    index("uploads_expires_at_idx").on(t.expiresAt),
  ],
);
