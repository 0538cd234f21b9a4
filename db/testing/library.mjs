/**
 * A library of `count` files without bytes: mostly pictures, some in the folder whose id it gives,
 * with names, words, sizes and uses as they are found in the wild.
 *
 * @param {import("postgres").Sql} sql
 * @param {number} count
 * @returns {Promise<string>}
 */
export async function fillLibrary(sql, count) {
  const [folder] = await sql`insert into media_folders (name) values ('Fotos') returning id`;
  const [blob] = await sql`insert into blobs default values returning id`;
  // One by one the trigger and the trigrams of each row take a minute.
  await sql`alter table media disable trigger media_search`;
  await sql`drop index media_search_trgm_idx`;
  await sql`insert into media (kind, filename, mime_type, size, sha256, width, height, blob_id, alt,
      folder_id, uses, search)
    select kind, filename, 'image/webp', size, md5(filename), 1600, 900, ${blob?.id}, alt, folder,
      uses, lower(unaccent(concat_ws(' ', filename, alt ->> 'es', alt ->> 'en')))
    from (select case when n % 20 = 0 then 'video' when n % 20 = 1 then 'audio'
        when n % 10 = 2 then 'file' else 'image' end as kind,
      (array['delta', 'faro', 'río', 'puerto', 'canal'])[n % 5 + 1] || '-' || n || '.webp' as filename,
      (random() ^ 8 * 200000000)::bigint as size,
      case when n % 7 = 0 then '{}'::jsonb when n % 7 = 1 then '{"es": "Un río al amanecer"}'
        else '{"es": "Un barco", "en": "A boat"}' end as alt,
      case when n % 9 = 0 then ${folder?.id}::uuid end as folder, n % 3 as uses
    from generate_series(1, ${count}::int) n) made`;
  await sql`create index media_search_trgm_idx on media using gin (search gin_trgm_ops)`;
  await sql`alter table media enable trigger media_search`;
  await sql`analyze media`;
  return folder?.id;
}
