ALTER TABLE "people" ADD COLUMN "single_keys" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "terms" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "people_plain_idx" ON "people" USING gin (plain_text("name" || ' ' || "email") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "terms_name_plain_idx" ON "terms" USING gin (plain_text("name") gin_trgm_ops);