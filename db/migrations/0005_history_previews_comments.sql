CREATE TABLE "comment_mentions" (
	"comment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "comment_mentions_comment_id_person_id_pk" PRIMARY KEY("comment_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "comment_threads" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"entry_id" uuid NOT NULL,
	"anchor" jsonb,
	"quote" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" uuid
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"thread_id" uuid NOT NULL,
	"words" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "previews" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"entry_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "kind" text DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "written_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "restored_from" integer;--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_resolved_by_people_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_comment_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."comment_threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "previews" ADD CONSTRAINT "previews_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "previews" ADD CONSTRAINT "previews_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_mentions_person_id_idx" ON "comment_mentions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "comment_threads_entry_id_idx" ON "comment_threads" USING btree ("entry_id","id");--> statement-breakpoint
CREATE INDEX "comment_threads_created_by_idx" ON "comment_threads" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "comment_threads_resolved_by_idx" ON "comment_threads" USING btree ("resolved_by");--> statement-breakpoint
CREATE INDEX "comments_thread_id_idx" ON "comments" USING btree ("thread_id","id");--> statement-breakpoint
CREATE INDEX "comments_created_by_idx" ON "comments" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "previews_entry_id_idx" ON "previews" USING btree ("entry_id","expires_at");--> statement-breakpoint
CREATE INDEX "previews_created_by_idx" ON "previews" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "revisions_thinned_idx" ON "revisions" USING btree ("entry_id","created_at") WHERE "revisions"."kind" = 'automatic';--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_kind_check" CHECK ("revisions"."kind" in ('published', 'named', 'automatic', 'restored'));--> statement-breakpoint
-- Only the author's pointer may change, when a person is removed.
CREATE OR REPLACE TRIGGER revisions_immutable BEFORE UPDATE ON revisions FOR EACH ROW
  WHEN ((OLD.entry_id, OLD.number, OLD.kind, OLD.name, OLD.written_at, OLD.restored_from,
      OLD.title, OLD.fields, OLD.document, OLD.created_at)
    IS DISTINCT FROM (NEW.entry_id, NEW.number, NEW.kind, NEW.name, NEW.written_at, NEW.restored_from,
      NEW.title, NEW.fields, NEW.document, NEW.created_at))
  EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Keeps a text as it was before more work is done on it, through whatever door the work comes: at most
-- every ten minutes, and only what no revision holds yet.
CREATE FUNCTION keep_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_number integer;
  last_kept timestamptz;
BEGIN
  SELECT number, created_at INTO last_number, last_kept
    FROM revisions WHERE entry_id = OLD.entry_id ORDER BY number DESC LIMIT 1;
  IF NOT FOUND THEN
    SELECT created_at INTO last_kept FROM entries WHERE id = OLD.entry_id;
  END IF;
  IF last_kept <= now() - interval '10 minutes' AND last_kept < OLD.updated_at THEN
    -- Whoever publishes at this very moment takes the number: then the text is kept all the same.
    INSERT INTO revisions
      (entry_id, number, kind, title, fields, document, created_by, created_at, written_at)
      VALUES (OLD.entry_id, coalesce(last_number, 0) + 1, 'automatic', OLD.title, OLD.fields,
        OLD.document, OLD.updated_by, now(), OLD.updated_at)
      ON CONFLICT (entry_id, number) DO NOTHING;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER drafts_kept AFTER UPDATE ON drafts FOR EACH ROW
  WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION keep_draft();
