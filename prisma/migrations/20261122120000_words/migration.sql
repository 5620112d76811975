-- What is searched: the words of every public listing, weighed; the spellings that occur in them; what means the same; what was not found.
-- Beneath Prisma's own part, hand-written: functions, triggers and indexes that it does not know.

-- CreateEnum
CREATE TYPE "SynonymKind" AS ENUM ('SAME', 'ONE_WAY', 'IGNORED');

-- AlterTable
ALTER TABLE "Catalogue" ADD COLUMN     "completeness" SMALLINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Synonym" (
    "id" SERIAL NOT NULL,
    "kind" "SynonymKind" NOT NULL DEFAULT 'SAME',
    "words" TEXT[],
    "meaning" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "Synonym_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Word" (
    "word" TEXT NOT NULL,
    "deletes" TEXT[],

    CONSTRAINT "Word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "SearchMiss" (
    "words" TEXT NOT NULL,
    "placeId" INTEGER NOT NULL DEFAULT 0,
    "day" DATE NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SearchMiss_pkey" PRIMARY KEY ("words","placeId","day")
);

-- CreateIndex
CREATE INDEX "SearchMiss_day_idx" ON "SearchMiss"("day");

-- ---------------------------------------------------------------- reading text

-- Text as it is indexed: server/search/words.ts reads what people type in the same way. No case, accents or apostrophes ("Love’s" is "loves"),
-- "&" is "and", "W.I." is "wi"; other signs part words. A hyphened word is there apart and, at the end, as one: "drop in … dropin".
CREATE FUNCTION search_text(written text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  read text := lower(public.unaccent(translate(written, '‘’ʼ´`', '''''''''''')));
  joined text;
BEGIN
  IF read IS NULL THEN RETURN ''; END IF;
  read := translate(read, '''', '');
  IF position('&' IN read) > 0 THEN read := replace(read, '&', ' and '); END IF;
  IF position('.' IN read) > 0 THEN read := regexp_replace(read, '\m([a-z])\.(?=[a-z]\M)', '\1', 'g'); END IF;
  IF position('-' IN read) > 0 THEN
    SELECT string_agg(replace(m[1], '-', ''), ' ') INTO joined FROM regexp_matches(read, '\m([a-z0-9]+(?:-[a-z0-9]+)+)\M', 'g') m;
  END IF;
  RETURN translate(read, '!"#$%()*+,-./:;<=>?@[\]^_{|}~£–—…•“”', repeat(' ', 50)) || COALESCE(' ' || joined, '');
END $$;

CREATE FUNCTION search_vector(written text, weight "char") RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('public.listing', search_text(written)), weight)
$$;

-- ---------------------------------------------------------------- the words of a listing

-- Of each asked listing, with the venue it may be said to be held at: what is searched, how much of telephone, time and summary it tells, and all
-- its words as they are spelt. Reads the public form only: venues through what `Meeting` and the second argument allow. In plpgsql so that it is
-- planned for as many as are asked for.
CREATE FUNCTION listing_search(asked integer[], venues integer[]) RETURNS TABLE (id integer, search tsvector, told integer, spelt text, terms integer[])
LANGUAGE plpgsql STABLE ROWS 10000 SET plan_cache_mode = 'force_custom_plan' AS $$
BEGIN
  RETURN QUERY
  WITH asked_for AS MATERIALIZED (
    SELECT l.*, a.venue AS held_at FROM unnest(asked, venues) a (id, venue) JOIN "Listing" l ON l.id = a.id
  ), carried AS MATERIALIZED (
    SELECT lt."listingId" AS listing, lt."termId" AS term FROM "ListingTerm" lt WHERE lt."listingId" = ANY (asked)
    UNION SELECT a.id, a."typeId" FROM asked_for a WHERE a."typeId" IS NOT NULL
    UNION SELECT f."listingId", f."termId" FROM "AccessFact" f WHERE f."listingId" = ANY (asked) AND f.answer = 'YES'
    UNION SELECT a."groupId", t."termId" FROM "Activity" a JOIN "ActivityTerm" t ON t."activityId" = a.id WHERE a."groupId" = ANY (asked)
    UNION SELECT s."venueId", t."termId" FROM "Space" s JOIN "SpaceTerm" t ON t."spaceId" = s.id WHERE s."venueId" = ANY (asked)
  ), spoken AS MATERIALIZED (
    -- What people call each term, read once: it is the same in every listing that has it.
    SELECT t.id AS term, search_vector(t.label, 'C') || search_vector(array_to_string(t."alternativeLabels", ' . '), 'D') AS words
    FROM "Term" t WHERE t.id IN (SELECT c.term FROM carried c)
  ), spoken_of AS (
    SELECT c.listing, tsvector_join(s.words) AS words, array_agg(s.term) AS terms FROM carried c JOIN spoken s ON s.term = c.term GROUP BY c.listing
  ), texts AS (
    SELECT l.id,
      concat_ws(' . ', l.name, (SELECT string_agg(n.name, ' . ') FROM "OtherName" n WHERE n."listingId" = l.id)) AS names,
      concat_ws(' . ', l.summary,
        (SELECT string_agg(a.name, ' . ') FROM "Activity" a WHERE a."groupId" = l.id),
        (SELECT string_agg(s.name, ' . ') FROM "Space" s WHERE s."venueId" = l.id)) AS chief,
      concat_ws(' . ',
        (SELECT string_agg(a.summary, ' . ') FROM "Activity" a WHERE a."groupId" = l.id),
        (SELECT string_agg(r.name, ' . ') FROM "Listing" r WHERE r."groupId" = l.id AND r.kind = 'OPPORTUNITY' AND r.status = 'PUBLISHED'),
        (SELECT g.name FROM "Listing" g WHERE g.id = l."groupId" AND g.status = 'PUBLISHED')) AS more,
      concat_ws(' . ', l.description,
        (SELECT v.name FROM "Listing" v WHERE v.id = l.held_at AND v.status = 'PUBLISHED'),
        (SELECT string_agg(v.name, ' . ') FROM "Meeting" m JOIN "Listing" v ON v.id = m."venueId" WHERE m."groupId" = l.id),
        (SELECT b.name FROM "Listing" b WHERE b.id = l."funderId" AND b.status = 'PUBLISHED'),
        (SELECT concat_ws(' . ', f.welcomed, array_to_string(f."paysFor", ' . ')) FROM "Fund" f WHERE f."listingId" = l.id)) AS rest,
      (EXISTS (SELECT 1 FROM "Contact" c WHERE c."listingId" = l.id AND c.public AND NOT c.personal AND c.phone IS NOT NULL))::int
      + (length(l.summary) >= 60)::int
      + CASE l.kind
          WHEN 'GROUP' THEN EXISTS (SELECT 1 FROM "Activity" a JOIN "Schedule" s ON s."activityId" = a.id WHERE a."groupId" = l.id)
          WHEN 'VENUE' THEN EXISTS (SELECT 1 FROM "OpeningHours" o WHERE o."venueId" = l.id)
          WHEN 'FUND' THEN EXISTS (SELECT 1 FROM "Round" r WHERE r."fundId" = l.id AND (r."closesAt" IS NOT NULL OR r.rolling))
          WHEN 'EVENT' THEN EXISTS (SELECT 1 FROM "Event" e WHERE e."listingId" = l.id AND e."startsAt" IS NOT NULL)
          ELSE EXISTS (SELECT 1 FROM "Schedule" s WHERE s."listingId" = l.id) END::int AS told
    FROM asked_for l
  )
  SELECT t.id,
    search_vector(t.names, 'A') || search_vector(t.chief, 'B') || search_vector(t.more, 'C') || COALESCE(s.words, '') || search_vector(t.rest, 'D'),
    t.told,
    concat_ws(' ', t.names, t.chief, t.more, t.rest),
    s.terms
  FROM texts t LEFT JOIN spoken_of s ON s.listing = t.id;
END $$;

-- ---------------------------------------------------------------- spellings

-- A word (of a long one, its first eight letters) with letters left out: one, or two of a word of eight letters or more. Two words that are one
-- or two edits apart have one of these in common, so that an index finds the few that may be meant.
CREATE FUNCTION word_deletes(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH whole AS (SELECT left(word, 8) AS w),
  one AS (SELECT DISTINCT left(w, i - 1) || substr(w, i + 1) AS w FROM whole, generate_series(1, length(w)) i),
  two AS (SELECT DISTINCT left(w, i - 1) || substr(w, i + 1) AS w FROM one, generate_series(1, length(w)) i WHERE length(word) >= 8)
  SELECT array_agg(w) FROM (SELECT w FROM whole UNION SELECT w FROM one UNION SELECT w FROM two) all_of_them
$$;

-- The words of these texts, of the names of these places and of what people call these terms, that are not known yet; in order, so that two who add the same wait in one order only.
CREATE FUNCTION new_words(texts text[], places integer[], terms integer[]) RETURNS TABLE (word text) LANGUAGE sql STABLE ROWS 100 AS $$
  SELECT d.word FROM (
    SELECT DISTINCT w.word
    FROM (
      SELECT unnest(texts) AS written
      UNION ALL SELECT concat_ws(' ', p.name, array_to_string(p."otherNames", ' ')) FROM "Place" p WHERE p.id = ANY (places) AND p.kind <> 'POSTCODE'
      UNION ALL SELECT concat_ws(' ', t.label, array_to_string(t."alternativeLabels", ' ')) FROM "Term" t WHERE t.id = ANY (terms)
    ) t CROSS JOIN LATERAL string_to_table(search_text(t.written), ' ') w (word)
    WHERE length(w.word) BETWEEN 4 AND 30 AND w.word COLLATE "C" ~ '^[a-z]+$'
  ) d WHERE NOT EXISTS (SELECT 1 FROM "Word" known WHERE known.word = d.word)
  ORDER BY d.word
$$;

ALTER TABLE "Word" ALTER COLUMN word TYPE text COLLATE "C";
CREATE INDEX "Word_deletes_idx" ON "Word" USING gin (deletes);

-- Words nobody uses any more do no harm, since a suggestion is made only of words that are found; this takes them out.
CREATE FUNCTION forget_words() RETURNS bigint LANGUAGE sql AS $$
  WITH used AS MATERIALIZED (SELECT s.word FROM ts_stat('SELECT search FROM "Catalogue" WHERE listed') s),
  gone AS (
    DELETE FROM "Word" w
    WHERE NOT EXISTS (SELECT 1 FROM used u WHERE u.word = ANY (tsvector_to_array(to_tsvector('public.listing', w.word))))
      AND NOT EXISTS (SELECT 1 FROM "Place" p WHERE p.kind <> 'POSTCODE' AND position(w.word IN search_text(concat_ws(' ', p.name, array_to_string(p."otherNames", ' ')))) > 0)
    RETURNING 1
  ) SELECT count(*) FROM gone
$$;

-- ---------------------------------------------------------------- the catalogue

-- The public form of these listings and of no others. Whoever calls it holds the turn; a bulk load gives it each listing once, in parts of some
-- ten thousand, on as many connections as it likes. Planned anew each time: a plan for one listing would compare every pair of ten thousand.
CREATE OR REPLACE FUNCTION refresh_catalogue_rows(touched integer[]) RETURNS void LANGUAGE plpgsql
SET plan_cache_mode = 'force_custom_plan' AS $$
DECLARE
  -- What may be known of each touched listing, side by side; and which of them and of the venues they name are exact, or say nothing of where they are.
  ids integer[];
  visibilities "LocationVisibility"[];
  bounds integer[];
  open integer[];
BEGIN
  SELECT array_agg(v.id) FILTER (WHERE m.id IS NOT NULL), array_agg(v.visibility) FILTER (WHERE m.id IS NOT NULL), array_agg(v.bound) FILTER (WHERE m.id IS NOT NULL),
    array_agg(v.id) FILTER (WHERE COALESCE(v.visibility, 'EXACT') = 'EXACT')
  INTO ids, visibilities, bounds, open
  FROM listing_visibility(ARRAY(
    SELECT unnest(touched)
    UNION SELECT a."venueId" FROM "Activity" a WHERE a."groupId" = ANY (touched)
    UNION SELECT r."toId" FROM "Relation" r WHERE r."fromId" = ANY (touched) AND r.kind = 'MEETS_AT'
    UNION SELECT l."venueId" FROM "Listing" l WHERE l.id = ANY (touched)
    UNION SELECT l."insideOfId" FROM "Listing" l WHERE l.id = ANY (touched)
  )) v LEFT JOIN (SELECT DISTINCT unnest(touched)) m (id) ON m.id = v.id
  WHERE v.id IS NOT NULL;
  IF ids IS NULL THEN RETURN; END IF;

  -- Where each activity may be said to meet: both ends must be open.
  WITH told AS (
    SELECT a.id, CASE WHEN a."groupId" = ANY (open) AND a."venueId" = ANY (open) AND l.status = 'PUBLISHED' THEN a."venueId" END AS venue
    FROM "Activity" a
    LEFT JOIN "Listing" l ON l.id = a."venueId"
    WHERE a."groupId" = ANY (touched)
  )
  UPDATE "Activity" a SET "publicVenueId" = told.venue FROM told WHERE told.id = a.id AND a."publicVenueId" IS DISTINCT FROM told.venue;

  DELETE FROM "Catalogue" c USING "Listing" l WHERE c."listingId" = ANY (touched) AND l.id = c."listingId" AND l.status <> 'PUBLISHED';
  DELETE FROM "PublicPlace" WHERE "listingId" = ANY (touched);
  DELETE FROM "Meeting" WHERE "groupId" = ANY (touched);

  INSERT INTO "Meeting" ("groupId", "venueId")
  SELECT a."groupId", a."publicVenueId"
  FROM "Activity" a JOIN "Listing" g ON g.id = a."groupId" AND g.status = 'PUBLISHED'
  WHERE a."groupId" = ANY (touched) AND a."publicVenueId" IS NOT NULL
  UNION
  SELECT r."fromId", r."toId"
  FROM "Relation" r
  JOIN "Listing" g ON g.id = r."fromId" AND g.status = 'PUBLISHED' AND g.kind = 'GROUP'
  JOIN "Listing" v ON v.id = r."toId" AND v.status = 'PUBLISHED' AND v.kind = 'VENUE'
  WHERE r.kind = 'MEETS_AT' AND r."fromId" = ANY (touched) AND r."fromId" = ANY (open) AND r."toId" = ANY (open);

  -- The location a listing is known by: its own, else (for what is held or meets at an exact venue) the venue's.
  WITH known AS (
    SELECT l.id, l.kind, v.visibility, v.bound, l."venueId", l."insideOfId", COALESCE(l."venueId", m.venue) AS at
    FROM unnest(ids, visibilities, bounds) v (id, visibility, bound)
    JOIN "Listing" l ON l.id = v.id AND l.status = 'PUBLISHED'
    LEFT JOIN (SELECT "groupId", min("venueId") FROM "Meeting" WHERE "groupId" = ANY (touched) GROUP BY "groupId") m ("group", venue) ON m."group" = l.id
  ), around AS (
    SELECT l.id FROM unnest(open) o (id) JOIN "Listing" l ON l.id = o.id AND l.status = 'PUBLISHED'
  ), placed AS (
    SELECT k.*,
      COALESCE(o."listingId", h."listingId") AS source,
      CASE WHEN o."listingId" IS NOT NULL THEN k.visibility WHEN h."listingId" IS NOT NULL THEN COALESCE(k.visibility, 'EXACT') ELSE k.visibility END AS shown,
      held.id AS held_at, inside.id AS inside_of
    FROM known k
    LEFT JOIN "Location" o ON o."listingId" = k.id
    LEFT JOIN around held ON held.id = k.at AND COALESCE(k.visibility, 'EXACT') = 'EXACT'
    LEFT JOIN around inside ON inside.id = k."insideOfId" AND COALESCE(k.visibility, 'EXACT') = 'EXACT'
    LEFT JOIN "Location" h ON h."listingId" = held.id AND o."listingId" IS NULL
  ), told AS (
    SELECT p.*,
      CASE WHEN p.shown = 'HIDDEN' THEN NULL
           WHEN p.shown = 'AREA' THEN (SELECT c FROM coarse_place(o."placeId", p.bound) c ORDER BY c LIMIT 1)
           WHEN p.source IS NOT NULL THEN
             COALESCE(o."placeId", (SELECT sp."placeId" FROM "ListingPlace" sp WHERE sp."listingId" = p.id ORDER BY sp.position LIMIT 1))
           END AS public_place,
      CASE WHEN p.shown = 'EXACT' THEN o.lines ELSE '{}' END AS lines,
      CASE WHEN p.shown = 'EXACT' THEN o.town END AS town,
      CASE WHEN p.shown = 'EXACT' THEN o.postcode END AS postcode,
      CASE WHEN p.shown = 'EXACT' THEN o.uprn END AS uprn,
      CASE WHEN p.shown = 'EXACT' THEN o.directions END AS directions,
      CASE WHEN p.shown = 'EXACT' AND o.longitude IS NOT NULL THEN o.latitude END AS latitude,
      CASE WHEN p.shown = 'EXACT' AND o.latitude IS NOT NULL THEN o.longitude END AS longitude
    FROM placed p LEFT JOIN "Location" o ON o."listingId" = p.source
  ), asked_for AS (
    SELECT t.id AS listing, sp."placeId" AS place, t.bound, sp.position FROM told t JOIN "ListingPlace" sp ON sp."listingId" = t.id
  ), coarse AS MATERIALIZED (
    -- Many listings name the same few places.
    SELECT d.place, d.bound, c.place AS public FROM (SELECT DISTINCT place, bound FROM asked_for) d CROSS JOIN LATERAL coarse_place(d.place, d.bound) c (place)
  ), served AS (
    -- As told by its owner, but no finer than its visibility allows; without any, the public place of its location.
    SELECT s.listing, s.place, place_rank(pl.kind) AS rank, min(s.position) AS position
    FROM (
      SELECT a.listing, c.public AS place, a.position FROM asked_for a JOIN coarse c ON c.place = a.place AND c.bound = a.bound
      UNION ALL
      SELECT t.id, t.public_place, 0 FROM told t
      WHERE t.public_place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "ListingPlace" sp WHERE sp."listingId" = t.id)
    ) s JOIN "Place" pl ON pl.id = s.place
    GROUP BY s.listing, s.place, pl.kind
  ), spread AS (
    INSERT INTO "PublicPlace" ("listingId", "placeId", position)
    SELECT listing, place, row_number() OVER (PARTITION BY listing ORDER BY rank DESC, position, place) - 1 FROM served
    RETURNING "listingId", "placeId", position
  ), gathered AS (
    SELECT s."listingId" AS listing, array_agg(s."placeId") AS places FROM spread s GROUP BY s."listingId"
  ), finest AS (
    SELECT DISTINCT ON (s."listingId") s."listingId" AS listing, pl.latitude, pl.longitude
    FROM spread s JOIN "Place" pl ON pl.id = s."placeId"
    WHERE place_rank(pl.kind) >= 2 AND pl.latitude IS NOT NULL AND pl.longitude IS NOT NULL
    ORDER BY s."listingId", s.position
  ), near AS (
    -- What distances are measured from; never anything for HIDDEN, never finer than the place for AREA.
    SELECT t.id,
      CASE WHEN t.shown = 'HIDDEN' THEN NULL ELSE COALESCE(t.latitude, own.latitude, finest.latitude) END AS latitude,
      CASE WHEN t.shown = 'HIDDEN' THEN NULL
           WHEN t.latitude IS NOT NULL THEN t.longitude
           WHEN own.latitude IS NOT NULL THEN own.longitude
           ELSE finest.longitude END AS longitude
    FROM told t
    LEFT JOIN "Place" own ON own.id = t.public_place AND own.longitude IS NOT NULL
    LEFT JOIN finest ON finest.listing = t.id
  ), lineage AS MATERIALIZED (
    -- Each term with all it is under.
    WITH RECURSIVE up (id, term) AS (
      SELECT t.id, t.id FROM "Term" t
      UNION SELECT up.id, t."parentId" FROM up JOIN "Term" t ON t.id = up.term WHERE t."parentId" IS NOT NULL
    ) SELECT id, term FROM up
  ), terms_of AS (
    SELECT c.listing, array_agg(DISTINCT u.term) AS terms
    FROM (
      SELECT lt."listingId", lt."termId" FROM "ListingTerm" lt WHERE lt."listingId" = ANY (touched)
      UNION ALL SELECT l.id, l."typeId" FROM "Listing" l WHERE l.id = ANY (touched) AND l."typeId" IS NOT NULL
    ) c (listing, term) JOIN lineage u ON u.id = c.term
    GROUP BY c.listing
  ), words AS MATERIALIZED (
    SELECT w.* FROM listing_search(ARRAY(SELECT t.id FROM told t ORDER BY t.id), ARRAY(SELECT t.held_at FROM told t ORDER BY t.id)) w
  ), spelt AS (
    INSERT INTO "Word" (word, deletes)
    SELECT n.word, word_deletes(n.word) FROM new_words(ARRAY(SELECT w.spelt FROM words w), ARRAY(SELECT DISTINCT s."placeId" FROM spread s),
      ARRAY(SELECT DISTINCT unnest(w.terms) FROM words w)) n
    ON CONFLICT DO NOTHING
  )
  INSERT INTO "Catalogue" (
    "listingId", kind, listed, "nameKey", "assuranceRank", "confirmedAt", "updatedAt", visibility, "placeId",
    lines, town, postcode, uprn, directions, latitude, longitude, "nearLatitude", "nearLongitude", "venueId", "insideOfId",
    "placeIds", "termIds", "accessIds", languages, channels, free, completeness, search)
  SELECT l.id, l.kind, COALESCE(g.listed, true), lower(public.unaccent(l.name)), assurance_rank(l."confirmedAt", l."dueAt", now()),
    l."confirmedAt", l."updatedAt", t.shown, t.public_place,
    COALESCE(t.lines, '{}'), t.town, t.postcode, t.uprn, t.directions, t.latitude, t.longitude, n.latitude, n.longitude,
    CASE WHEN t."venueId" IS NOT NULL THEN t.held_at END, t.inside_of,
    CASE WHEN t.public_place IS NULL OR t.public_place = ANY (s.places) THEN COALESCE(s.places, '{}') ELSE s.places || t.public_place END,
    COALESCE(tm.terms, '{}'),
    ARRAY(SELECT f."termId" FROM "AccessFact" f WHERE f."listingId" = l.id AND f.answer = 'YES'),
    l.languages, l.channels, COALESCE(l."costFree", false),
    (w.told + (s.places IS NOT NULL OR t.public_place IS NOT NULL)::int)::smallint, w.search
  FROM told t
  JOIN "Listing" l ON l.id = t.id
  JOIN near n ON n.id = t.id
  JOIN words w ON w.id = t.id
  LEFT JOIN gathered s ON s.listing = t.id
  LEFT JOIN terms_of tm ON tm.listing = t.id
  LEFT JOIN "Group" g ON g."listingId" = l.id
  ON CONFLICT ("listingId") DO UPDATE SET
    kind = EXCLUDED.kind, listed = EXCLUDED.listed, "nameKey" = EXCLUDED."nameKey", "assuranceRank" = EXCLUDED."assuranceRank",
    "confirmedAt" = EXCLUDED."confirmedAt", "updatedAt" = EXCLUDED."updatedAt", visibility = EXCLUDED.visibility, "placeId" = EXCLUDED."placeId",
    lines = EXCLUDED.lines, town = EXCLUDED.town, postcode = EXCLUDED.postcode, uprn = EXCLUDED.uprn, directions = EXCLUDED.directions,
    latitude = EXCLUDED.latitude, longitude = EXCLUDED.longitude, "nearLatitude" = EXCLUDED."nearLatitude", "nearLongitude" = EXCLUDED."nearLongitude",
    "venueId" = EXCLUDED."venueId", "insideOfId" = EXCLUDED."insideOfId", "placeIds" = EXCLUDED."placeIds", "termIds" = EXCLUDED."termIds",
    "accessIds" = EXCLUDED."accessIds", languages = EXCLUDED.languages, channels = EXCLUDED.channels, free = EXCLUDED.free, completeness = EXCLUDED.completeness,
    search = EXCLUDED.search;
END $$;

-- The words alone of these listings, for changes that touch nothing else of their public form.
CREATE FUNCTION refresh_search(asked integer[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = 'force_custom_plan' AS $$
BEGIN
  PERFORM take_catalogue_turn();
  WITH words AS MATERIALIZED (
    SELECT w.* FROM listing_search(
      ARRAY(SELECT c."listingId" FROM "Catalogue" c WHERE c."listingId" = ANY (asked) ORDER BY c."listingId"),
      ARRAY(SELECT c."venueId" FROM "Catalogue" c WHERE c."listingId" = ANY (asked) ORDER BY c."listingId")) w
  ), spelt AS (
    INSERT INTO "Word" (word, deletes)
    SELECT n.word, word_deletes(n.word) FROM new_words(ARRAY(SELECT w.spelt FROM words w), ARRAY(
      SELECT DISTINCT unnest(c."placeIds") FROM "Catalogue" c WHERE c."listingId" = ANY (asked)), ARRAY(SELECT DISTINCT unnest(w.terms) FROM words w)) n
    ON CONFLICT DO NOTHING
  )
  UPDATE "Catalogue" c SET search = w.search, completeness = (w.told + (c."placeIds" <> '{}')::int)::smallint
  FROM words w
  WHERE w.id = c."listingId" AND (c.search IS DISTINCT FROM w.search OR c.completeness <> w.told + (c."placeIds" <> '{}')::int);
END $$;

-- ---------------------------------------------------------------- kept true by triggers

-- What is searched of a listing also comes from rows that say nothing of where it is. The argument selects listings from the changed rows.
CREATE FUNCTION search_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids integer[];
BEGIN
  IF pg_trigger_depth() > 1 OR current_setting('fingerpost.bulk', true) = 'on' THEN RETURN NULL; END IF;
  EXECUTE format('SELECT array_agg(DISTINCT id) FROM (%s) x (id) WHERE id IS NOT NULL', TG_ARGV[0]) INTO ids;
  IF ids IS NOT NULL THEN PERFORM refresh_search(ids); END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  watched record;
BEGIN
  FOR watched IN SELECT * FROM (VALUES
    ('Contact', 'SELECT "listingId" FROM changed', true), ('OpeningHours', 'SELECT "venueId" FROM changed', true),
    ('Fund', 'SELECT "listingId" FROM changed', true), ('Round', 'SELECT "fundId" FROM changed', true), ('Event', 'SELECT "listingId" FROM changed', true),
    ('Schedule', 'SELECT c."listingId" FROM changed c UNION ALL SELECT a."groupId" FROM changed c JOIN "Activity" a ON a.id = c."activityId"', true),
    ('ActivityTerm', 'SELECT a."groupId" FROM changed c JOIN "Activity" a ON a.id = c."activityId"', true),
    ('SpaceTerm', 'SELECT s."venueId" FROM changed c JOIN "Space" s ON s.id = c."spaceId"', true),
    ('Term', 'SELECT t."listingId" FROM changed c JOIN "Catalogue" t ON t."termIds" && ARRAY[c.id] OR t."accessIds" && ARRAY[c.id]
       UNION ALL SELECT a."groupId" FROM changed c JOIN "ActivityTerm" t ON t."termId" = c.id JOIN "Activity" a ON a.id = t."activityId"
       UNION ALL SELECT s."venueId" FROM changed c JOIN "SpaceTerm" t ON t."termId" = c.id JOIN "Space" s ON s.id = t."spaceId"', true),
    -- The titles of a group''s roles and the name of a fund''s funder; the listing itself is refreshed with all else of it.
    ('Listing', 'SELECT "groupId" FROM changed UNION ALL SELECT f.id FROM changed c JOIN "Listing" f ON f."funderId" = c.id', false)) AS t (name, ids, turn)
  LOOP
    IF watched.turn THEN
      EXECUTE format('CREATE TRIGGER search_turn BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION catalogue_turn()', watched.name);
    END IF;
    EXECUTE format('CREATE TRIGGER search_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_changed(%L)', watched.name, watched.ids);
    EXECUTE format('CREATE TRIGGER search_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_changed(%L)', watched.name, watched.ids);
    EXECUTE format('CREATE TRIGGER search_left AFTER UPDATE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_changed(%L)', watched.name, watched.ids);
    EXECUTE format('CREATE TRIGGER search_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_changed(%L)', watched.name, watched.ids);
  END LOOP;
END $$;

-- ---------------------------------------------------------------- near

-- The square of about two kilometres a point lies in (server/search/cells.ts counts the same). PostgreSQL has no idea how many rows a circle holds and
-- would take it for a few; of numbers it keeps statistics, so that it knows when words are the shorter way.
ALTER TABLE "Catalogue" ADD COLUMN cell integer GENERATED ALWAYS AS (
  floor("nearLatitude" * 55)::integer * 20000 + floor("nearLongitude" * 34)::integer) STORED;
CREATE INDEX "Catalogue_cell_idx" ON "Catalogue" (cell) WHERE listed;
-- The words of a row are read in every search that passes it: kept with it up to a page, not aside.
ALTER TABLE "Catalogue" SET (toast_tuple_target = 8160);

-- ---------------------------------------------------------------- indexes

-- Names alone, so that of a very common word those named by it are found first.
CREATE INDEX "Catalogue_names_idx" ON "Catalogue" USING gin (ts_filter(search, '{a}')) WHERE listed;
-- The order RECENTLY_CONFIRMED, as server/search/sorts.ts writes it.
CREATE INDEX "Catalogue_confirmed_idx" ON "Catalogue"
  ((COALESCE(-extract(epoch FROM "confirmedAt" AT TIME ZONE 'UTC'), 0)::float8), "nameKey", "listingId");

-- What is there already is read again, in parts.
DO $$
DECLARE
  part integer[];
BEGIN
  FOR part IN SELECT array_agg("listingId") FROM "Catalogue" GROUP BY "listingId" / 25000 LOOP
    PERFORM refresh_search(part);
  END LOOP;
END $$;
