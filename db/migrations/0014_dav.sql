CREATE TABLE "dav_locks" (
	"token" uuid PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"deep" boolean NOT NULL,
	"shared" boolean NOT NULL,
	"owner" text DEFAULT '' NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dav_properties" (
	"path" text NOT NULL,
	"namespace" text NOT NULL,
	"name" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "dav_properties_path_namespace_name_pk" PRIMARY KEY("path","namespace","name")
);
--> statement-breakpoint
ALTER TABLE "dav_locks" ADD CONSTRAINT "dav_locks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dav_locks_path_idx" ON "dav_locks" USING btree ("path");--> statement-breakpoint
CREATE INDEX "dav_locks_person_id_idx" ON "dav_locks" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "dav_locks_expires_at_idx" ON "dav_locks" USING btree ("expires_at");