CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
-- UUID version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, then random bits.
CREATE FUNCTION uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
        FROM 1 FOR 6),
      52, 1), 53, 1),
    'hex')::uuid
$$;
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION cauce_es (COPY = spanish);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION cauce_es
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, spanish_stem;
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION cauce_en (COPY = english);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION cauce_en
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
