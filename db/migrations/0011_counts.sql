CREATE TABLE "counts" (
	"day" date NOT NULL,
	"channel" text NOT NULL,
	"subject" text NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "counts_day_channel_subject_pk" PRIMARY KEY("day","channel","subject")
);
--> statement-breakpoint
CREATE INDEX "counts_subject_idx" ON "counts" USING btree ("subject","day");