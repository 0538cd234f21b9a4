CREATE SCHEMA "published";
--> statement-breakpoint
COMMENT ON SCHEMA "published" IS 'What everybody may read, for programs that speak SQL';
--> statement-breakpoint
-- The rule of isPublic() in lib/entries/queries/conditions.ts, which a test compares with this one.
CREATE VIEW "published"."entries" WITH (security_barrier) AS
SELECT e.id, e.type, e.locale, e.translation_group, e.slug, e.path,
  (SELECT p.id FROM public.entries p WHERE p.id = e.parent_id AND p.deleted_at IS NULL
    AND p.published_revision_id IS NOT NULL AND p.published_at <= now()
    AND (p.unpublish_at IS NULL OR p.unpublish_at > now())) AS parent_id,
  e.position, e.author_id, r.title,
  coalesce(r.fields ->> 'excerpt', '') AS excerpt,
  coalesce(r.fields ->> 'seoTitle', '') AS seo_title,
  coalesce(r.fields ->> 'seoDescription', '') AS seo_description,
  (r.fields ->> 'coverId')::uuid AS cover_id,
  r.document, coalesce(s.body, '') AS body,
  e.published_at, r.created_at AS updated_at
FROM public.entries e
JOIN public.revisions r ON r.id = e.published_revision_id
LEFT JOIN public.entry_search s ON s.entry_id = e.id
WHERE e.deleted_at IS NULL AND e.published_at <= now()
  AND (e.unpublish_at IS NULL OR e.unpublish_at > now())
ORDER BY e.published_at DESC, e.id DESC
LIMIT 100000;
--> statement-breakpoint
CREATE VIEW "published"."authors" WITH (security_barrier) AS
SELECT p.id, p.name, p.slug, p.bio, p.avatar_id
FROM public.people p
WHERE p.id IN (SELECT author_id FROM published.entries)
ORDER BY p.id DESC
LIMIT 100000;
--> statement-breakpoint
CREATE VIEW "published"."entry_media" WITH (security_barrier) AS
SELECT u.entry_id, u.media_id
FROM public.media_uses u
JOIN public.media m ON m.id = u.media_id AND m.deleted_at IS NULL
WHERE u.place = 'published' AND u.entry_id IN (SELECT id FROM published.entries)
ORDER BY u.entry_id DESC, u.media_id DESC
LIMIT 100000;
--> statement-breakpoint
CREATE VIEW "published"."media" WITH (security_barrier) AS
SELECT m.id, m.kind, m.filename, m.mime_type, m.size, m.sha256, m.width, m.height, m.duration,
  m.alt, m.caption, '/media/' || m.id || '/file' AS path, m.created_at, m.updated_at
FROM public.media m
WHERE m.deleted_at IS NULL AND (
  m.id IN (SELECT media_id FROM published.entry_media)
  OR m.id IN (SELECT avatar_id FROM published.authors)
  OR m.id::text = (SELECT value ->> 'logoId' FROM public.settings WHERE key = 'site'))
ORDER BY m.id DESC
LIMIT 100000;
--> statement-breakpoint
CREATE VIEW "published"."entry_terms" WITH (security_barrier) AS
SELECT et.entry_id, et.term_id
FROM public.entry_terms et
JOIN public.terms t ON t.id = et.term_id AND t.deleted_at IS NULL
WHERE et.entry_id IN (SELECT id FROM published.entries)
ORDER BY et.entry_id DESC, et.term_id DESC
LIMIT 100000;
--> statement-breakpoint
CREATE VIEW "published"."terms" WITH (security_barrier) AS
SELECT t.id, t.kind, t.locale, t.translation_group, t.slug, t.name, t.description
FROM public.terms t
WHERE t.deleted_at IS NULL AND t.id IN (SELECT term_id FROM published.entry_terms)
ORDER BY t.id DESC
LIMIT 100000;
--> statement-breakpoint
CREATE VIEW "published"."navigation" WITH (security_barrier) AS
SELECT n.menu, n.locale, n.position, n.label, n.href
FROM public.navigation_items n
ORDER BY n.menu, n.locale, n.position
LIMIT 100000;
--> statement-breakpoint
CREATE VIEW "published"."redirects" WITH (security_barrier) AS
SELECT r.locale, r.path AS from_path, e.path AS to_path, r.entry_id, r.created_at
FROM public.redirects r
JOIN published.entries e ON e.id = r.entry_id
ORDER BY r.id DESC
LIMIT 100000;
--> statement-breakpoint
CREATE VIEW "published"."site" WITH (security_barrier) AS
SELECT s.value ->> 'name' AS name, s.value -> 'description' AS description,
  s.value -> 'locales' AS locales, s.value ->> 'defaultLocale' AS default_locale,
  s.value ->> 'timeZone' AS time_zone
FROM public.settings s
WHERE s.key = 'site'
LIMIT 1;
--> statement-breakpoint
COMMENT ON VIEW "published"."entries" IS 'Pages and posts that are public now; document is their text as JSON, body as plain words';
--> statement-breakpoint
COMMENT ON VIEW "published"."media" IS 'Files that public entries show, portraits of their authors and the logo; path leads to their bytes';
