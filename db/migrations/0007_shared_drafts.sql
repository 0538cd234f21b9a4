CREATE TABLE "draft_losses" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"entry_id" uuid NOT NULL,
	"place" text NOT NULL,
	"text" text NOT NULL,
	"document" jsonb,
	"typed_by" uuid,
	"taken_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" uuid
);
--> statement-breakpoint
CREATE TABLE "draft_presence" (
	"entry_id" uuid NOT NULL,
	"client" bigint NOT NULL,
	"person_id" uuid NOT NULL,
	"state" "bytea" NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "draft_presence_entry_id_client_pk" PRIMARY KEY("entry_id","client")
);
--> statement-breakpoint
CREATE TABLE "draft_states" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"state" "bytea" NOT NULL,
	"moves" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft_updates" (
	"entry_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"token" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"update" "bytea" NOT NULL,
	"moves" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"person_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft_writers" (
	"entry_id" uuid NOT NULL,
	"client" bigint NOT NULL,
	"person_id" uuid,
	CONSTRAINT "draft_writers_entry_id_client_pk" PRIMARY KEY("entry_id","client")
);
--> statement-breakpoint
ALTER TABLE "draft_losses" ADD CONSTRAINT "draft_losses_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_losses" ADD CONSTRAINT "draft_losses_typed_by_people_id_fk" FOREIGN KEY ("typed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_losses" ADD CONSTRAINT "draft_losses_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_losses" ADD CONSTRAINT "draft_losses_resolved_by_people_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_presence" ADD CONSTRAINT "draft_presence_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_presence" ADD CONSTRAINT "draft_presence_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_states" ADD CONSTRAINT "draft_states_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_updates" ADD CONSTRAINT "draft_updates_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_updates" ADD CONSTRAINT "draft_updates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_writers" ADD CONSTRAINT "draft_writers_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_writers" ADD CONSTRAINT "draft_writers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_losses_entry_id_idx" ON "draft_losses" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "draft_losses_open_idx" ON "draft_losses" USING btree ("entry_id","id") WHERE "draft_losses"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "draft_losses_typed_by_idx" ON "draft_losses" USING btree ("typed_by");--> statement-breakpoint
CREATE INDEX "draft_losses_taken_by_idx" ON "draft_losses" USING btree ("taken_by");--> statement-breakpoint
CREATE INDEX "draft_losses_resolved_by_idx" ON "draft_losses" USING btree ("resolved_by");--> statement-breakpoint
CREATE INDEX "draft_presence_person_id_idx" ON "draft_presence" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "draft_updates_version_key" ON "draft_updates" USING btree ("entry_id","version");--> statement-breakpoint
CREATE INDEX "draft_updates_person_id_idx" ON "draft_updates" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "draft_writers_person_id_idx" ON "draft_writers" USING btree ("person_id");