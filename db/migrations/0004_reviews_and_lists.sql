-- unaccent() as an index may use it: what it gives for a text does not change. Index maintenance runs
-- with a bare search_path, so the function brings its own.
CREATE FUNCTION plain_text(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  SET search_path FROM CURRENT AS $$ SELECT unaccent('unaccent', words) $$;
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"entry_id" uuid,
	"subject_id" uuid,
	"actor_id" uuid,
	"words" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"entry_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"requested_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"outcome" text,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	CONSTRAINT "reviews_outcome_check" CHECK ("reviews"."outcome" in ('approved', 'returned', 'withdrawn')),
	CONSTRAINT "reviews_answered_check" CHECK (("reviews"."outcome" is null) = ("reviews"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "translations" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"digest" text NOT NULL,
	"checked_by" uuid,
	"checked_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"person_id" uuid NOT NULL,
	"list" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_source_id_entries_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_checked_by_people_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_person_id_idx" ON "notices" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "notices_unseen_idx" ON "notices" USING btree ("person_id") WHERE "notices"."seen_at" is null;--> statement-breakpoint
CREATE INDEX "notices_entry_id_idx" ON "notices" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "notices_actor_id_idx" ON "notices" USING btree ("actor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_open_key" ON "reviews" USING btree ("entry_id") WHERE "reviews"."answered_at" is null;--> statement-breakpoint
CREATE INDEX "reviews_entry_id_idx" ON "reviews" USING btree ("entry_id","created_at");--> statement-breakpoint
CREATE INDEX "reviews_requested_by_idx" ON "reviews" USING btree ("requested_by");--> statement-breakpoint
CREATE INDEX "reviews_answered_by_idx" ON "reviews" USING btree ("answered_by");--> statement-breakpoint
CREATE INDEX "translations_source_id_idx" ON "translations" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "translations_checked_by_idx" ON "translations" USING btree ("checked_by");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_name_key" ON "saved_views" USING btree ("person_id","list",lower("name"));--> statement-breakpoint
CREATE INDEX "drafts_title_plain_idx" ON "drafts" USING gin (plain_text("title") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "drafts_title_order_idx" ON "drafts" USING btree ("title" collate "es-x-icu","entry_id");--> statement-breakpoint
CREATE INDEX "drafts_terms_idx" ON "drafts" USING gin (("fields" -> 'termIds'));--> statement-breakpoint
CREATE INDEX "entries_desk_updated_idx" ON "entries" USING btree ("type","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "entries_desk_published_idx" ON "entries" USING btree ("type","published_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "entries_desk_counts_idx" ON "entries" USING btree ("type","locale","author_id","deleted_at","published_at","unpublish_at");--> statement-breakpoint
CREATE INDEX "entries_trash_idx" ON "entries" USING btree ("deleted_at") WHERE "entries"."deleted_at" is not null;