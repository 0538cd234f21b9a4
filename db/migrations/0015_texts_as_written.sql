CREATE TABLE "dav_texts" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dav_locks" ADD COLUMN "version" integer;--> statement-breakpoint
ALTER TABLE "dav_texts" ADD CONSTRAINT "dav_texts_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;