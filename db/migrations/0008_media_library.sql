CREATE TABLE "blobs" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"size" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media_folders" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media_uses" (
	"entry_id" uuid NOT NULL,
	"place" text NOT NULL,
	"media_id" uuid NOT NULL,
	CONSTRAINT "media_uses_entry_id_place_media_id_pk" PRIMARY KEY("entry_id","place","media_id")
);
--> statement-breakpoint
CREATE TABLE "media_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"media_id" uuid NOT NULL,
	"filename" text NOT NULL,
	"mime_type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"width" integer,
	"height" integer,
	"duration" double precision,
	"placeholder" text,
	"blob_id" uuid NOT NULL,
	"whole_blob_id" uuid,
	"whole" jsonb,
	"crop" jsonb,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"person_id" uuid NOT NULL,
	"blob_id" uuid,
	"media_id" uuid,
	"length" bigint NOT NULL,
	"filename" text NOT NULL,
	"declared_type" text,
	"alt" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"folder_id" uuid,
	"replaces_id" uuid,
	"sha256" text,
	"metadata" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "media_chunks" DROP CONSTRAINT "media_chunks_media_id_media_id_fk";
--> statement-breakpoint
-- What lay in the library keeps its bytes: each file becomes the blob of its own id.
INSERT INTO "blobs" ("id", "size", "created_at") SELECT "id", "size", "created_at" FROM "media";--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "blob_id" uuid;--> statement-breakpoint
UPDATE "media" SET "blob_id" = "id";--> statement-breakpoint
ALTER TABLE "media" ALTER COLUMN "blob_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "whole_blob_id" uuid;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "whole" jsonb;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "crop" jsonb;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "focal_x" integer DEFAULT 50 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "focal_y" integer DEFAULT 50 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "caption" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "folder_id" uuid;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "uses" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "search" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media_uses" ADD CONSTRAINT "media_uses_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_uses" ADD CONSTRAINT "media_uses_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_versions" ADD CONSTRAINT "media_versions_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_versions" ADD CONSTRAINT "media_versions_blob_id_blobs_id_fk" FOREIGN KEY ("blob_id") REFERENCES "public"."blobs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_versions" ADD CONSTRAINT "media_versions_whole_blob_id_blobs_id_fk" FOREIGN KEY ("whole_blob_id") REFERENCES "public"."blobs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_versions" ADD CONSTRAINT "media_versions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_blob_id_blobs_id_fk" FOREIGN KEY ("blob_id") REFERENCES "public"."blobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_folder_id_media_folders_id_fk" FOREIGN KEY ("folder_id") REFERENCES "public"."media_folders"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_replaces_id_media_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "blobs_created_at_idx" ON "blobs" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "media_folders_name_key" ON "media_folders" USING btree (lower("name"));--> statement-breakpoint
CREATE INDEX "media_uses_media_id_idx" ON "media_uses" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "media_versions_media_id_idx" ON "media_versions" USING btree ("media_id","id");--> statement-breakpoint
CREATE INDEX "media_versions_blob_id_idx" ON "media_versions" USING btree ("blob_id");--> statement-breakpoint
CREATE INDEX "media_versions_whole_blob_id_idx" ON "media_versions" USING btree ("whole_blob_id");--> statement-breakpoint
CREATE INDEX "media_versions_created_by_idx" ON "media_versions" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "media_versions_created_at_idx" ON "media_versions" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "uploads_person_id_idx" ON "uploads" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "uploads_blob_id_idx" ON "uploads" USING btree ("blob_id");--> statement-breakpoint
CREATE INDEX "uploads_media_id_idx" ON "uploads" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "uploads_folder_id_idx" ON "uploads" USING btree ("folder_id");--> statement-breakpoint
CREATE INDEX "uploads_replaces_id_idx" ON "uploads" USING btree ("replaces_id");--> statement-breakpoint
CREATE INDEX "uploads_expires_at_idx" ON "uploads" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_blob_id_blobs_id_fk" FOREIGN KEY ("blob_id") REFERENCES "public"."blobs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_whole_blob_id_blobs_id_fk" FOREIGN KEY ("whole_blob_id") REFERENCES "public"."blobs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_folder_id_media_folders_id_fk" FOREIGN KEY ("folder_id") REFERENCES "public"."media_folders"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_chunks" ADD CONSTRAINT "media_chunks_media_id_blobs_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."blobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "media_blob_id_idx" ON "media" USING btree ("blob_id");--> statement-breakpoint
CREATE INDEX "media_whole_blob_id_idx" ON "media" USING btree ("whole_blob_id");--> statement-breakpoint
CREATE INDEX "media_search_trgm_idx" ON "media" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "media_kind_idx" ON "media" USING btree ("kind","id") WHERE "media"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "media_folder_id_idx" ON "media" USING btree ("folder_id","id");--> statement-breakpoint
CREATE INDEX "media_loose_idx" ON "media" USING btree ("id") WHERE "media"."deleted_at" is null and "media"."folder_id" is null;--> statement-breakpoint
CREATE INDEX "media_name_idx" ON "media" USING btree (lower("filename"),"id") WHERE "media"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "media_size_idx" ON "media" USING btree ("size","id") WHERE "media"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "media_unused_idx" ON "media" USING btree ("id") WHERE "media"."deleted_at" is null and "media"."uses" = 0;--> statement-breakpoint
CREATE INDEX "media_lacks_es_idx" ON "media" USING btree ("id") WHERE "media"."deleted_at" is null and "media"."kind" = 'image' and coalesce("media"."alt" ->> 'es', '') = '';--> statement-breakpoint
CREATE INDEX "media_lacks_en_idx" ON "media" USING btree ("id") WHERE "media"."deleted_at" is null and "media"."kind" = 'image' and coalesce("media"."alt" ->> 'en', '') = '';--> statement-breakpoint
CREATE INDEX "media_deleted_at_idx" ON "media" USING btree ("deleted_at") WHERE "media"."deleted_at" is not null;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_focal_check" CHECK ("media"."focal_x" between 0 and 100 and "media"."focal_y" between 0 and 100);
--> statement-breakpoint
-- What a search looks in: every word about a file, accents and case aside.
CREATE FUNCTION keep_media_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := lower(unaccent(concat_ws(' ', NEW.filename,
    (SELECT string_agg(value, ' ') FROM jsonb_each_text(NEW.alt)),
    (SELECT string_agg(value, ' ') FROM jsonb_each_text(NEW.caption)))));
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER media_search BEFORE INSERT OR UPDATE OF filename, alt, caption ON media
  FOR EACH ROW EXECUTE FUNCTION keep_media_search();
--> statement-breakpoint
-- Which files a text shows: whatever attribute of a node names one, and the cover.
CREATE FUNCTION write_media_uses(entry uuid, at_place text, document jsonb, fields jsonb)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wanted uuid[];
BEGIN
  wanted := ARRAY (SELECT (named #>> '{}')::uuid FROM jsonb_path_query(
    jsonb_build_array(document, jsonb_build_object('attrs', fields -> 'coverId')),
    'lax $.**.attrs.** ? (@ like_regex
      "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$")') named);
  wanted := ARRAY (SELECT id FROM media WHERE id = ANY (wanted) ORDER BY id);
  DELETE FROM media_uses
    WHERE entry_id = entry AND place = at_place AND NOT media_id = ANY (wanted);
  INSERT INTO media_uses (entry_id, place, media_id)
    SELECT entry, at_place, unnest(wanted) ON CONFLICT DO NOTHING;
END
$$;
--> statement-breakpoint
CREATE FUNCTION keep_draft_media_uses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.document = OLD.document
    AND NEW.fields ->> 'coverId' IS NOT DISTINCT FROM OLD.fields ->> 'coverId' THEN
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM entries WHERE id = NEW.entry_id AND deleted_at IS NULL) THEN
    PERFORM write_media_uses(NEW.entry_id, 'draft', NEW.document, NEW.fields);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER drafts_media_uses AFTER INSERT OR UPDATE OF document, fields ON drafts
  FOR EACH ROW EXECUTE FUNCTION keep_draft_media_uses();
--> statement-breakpoint
-- An entry in the trash shows nothing; out of it, what it showed before.
CREATE FUNCTION keep_entry_media_uses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM media_uses WHERE entry_id = NEW.id
    AND (NEW.deleted_at IS NOT NULL OR (place = 'published' AND NEW.published_revision_id IS NULL));
  IF NEW.deleted_at IS NULL THEN
    PERFORM write_media_uses(NEW.id, 'published', r.document, r.fields)
      FROM revisions r WHERE r.id = NEW.published_revision_id;
    PERFORM write_media_uses(NEW.id, 'draft', d.document, d.fields)
      FROM drafts d WHERE d.entry_id = NEW.id AND OLD.deleted_at IS NOT NULL;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER entries_media_uses AFTER UPDATE OF deleted_at, published_revision_id ON entries
  FOR EACH ROW WHEN ((OLD.deleted_at, OLD.published_revision_id)
    IS DISTINCT FROM (NEW.deleted_at, NEW.published_revision_id))
  EXECUTE FUNCTION keep_entry_media_uses();
--> statement-breakpoint
CREATE FUNCTION count_media_uses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE media SET uses = uses + 1 WHERE id = NEW.media_id;
  ELSE
    UPDATE media SET uses = uses - 1 WHERE id = OLD.media_id;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER media_uses_count AFTER INSERT OR DELETE ON media_uses
  FOR EACH ROW EXECUTE FUNCTION count_media_uses();
--> statement-breakpoint
UPDATE media SET filename = filename;
--> statement-breakpoint
SELECT write_media_uses(d.entry_id, 'draft', d.document, d.fields)
  FROM drafts d JOIN entries e ON e.id = d.entry_id WHERE e.deleted_at IS NULL;
--> statement-breakpoint
SELECT write_media_uses(e.id, 'published', r.document, r.fields)
  FROM entries e JOIN revisions r ON r.id = e.published_revision_id WHERE e.deleted_at IS NULL;
