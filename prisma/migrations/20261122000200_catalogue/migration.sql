-- The public form of every listing, kept by the database itself, so that no reader has to remember what is withheld.
-- PRODUCT rule 1; ARCHITECTURE 4 "Location". Hand-written: Prisma knows neither functions, triggers nor these indexes.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS cube;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- English stems with accents folded: "café" finds "cafe".
CREATE TEXT SEARCH CONFIGURATION listing (COPY = english);
ALTER TEXT SEARCH CONFIGURATION listing ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

CREATE AGGREGATE tsvector_join(tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '');

-- ---------------------------------------------------------------- rules

-- How fine a place is: 0 county, 1 district, 2 parish or town, 3 anything finer or of no fixed size.
CREATE FUNCTION place_rank(kind "PlaceKind") RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE kind
    WHEN 'COUNTY' THEN 0
    WHEN 'UNITARY' THEN 1 WHEN 'DISTRICT' THEN 1
    WHEN 'PARISH' THEN 2 WHEN 'TOWN' THEN 2 WHEN 'UNPARISHED' THEN 2
    ELSE 3 END
$$;

-- A place, or, where it is finer than the bound, the finest areas around it that are not.
CREATE FUNCTION coarse_place(place integer, bound integer) RETURNS SETOF integer LANGUAGE plpgsql STABLE ROWS 1 AS $$
BEGIN
  -- In plpgsql so that it is never written into the statement that calls it: there its parts were seen to keep what they had for the row before.
  RETURN QUERY WITH candidates AS (
    SELECT p.id, place_rank(p.kind) AS rank FROM "Place" p WHERE p.id = place
    UNION
    SELECT p.id, place_rank(p.kind) FROM "Containment" c JOIN "Place" p ON p.id = c."outerId" WHERE c."innerId" = place
  ), allowed AS (
    SELECT id, rank FROM candidates WHERE rank <= bound
  )
  SELECT id FROM allowed WHERE id = place
  UNION ALL
  SELECT id FROM allowed
  WHERE rank = (SELECT max(rank) FROM allowed) AND NOT EXISTS (SELECT 1 FROM allowed WHERE id = place);
END $$;

-- The finest rank of place the public may be told: 1 for HIDDEN; for AREA that of its public place; no bound otherwise.
CREATE FUNCTION place_bound(visibility "LocationVisibility", place integer) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT CASE visibility
    WHEN 'HIDDEN' THEN 1
    WHEN 'AREA' THEN COALESCE((SELECT max(place_rank(p.kind)) FROM coarse_place(place, 2) c JOIN "Place" p ON p.id = c), 2)
    ELSE 3 END
$$;

-- What the public may know of each listing's location: the least open of its own, of the group of a role, of the venue it is inside of, and of
-- a host that is hidden; and the finest rank of place that may be told of it. No location told anywhere: visibility is null.
CREATE FUNCTION listing_visibility(asked integer[]) RETURNS TABLE (id integer, visibility "LocationVisibility", bound integer) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE chain (listing, link, hidden_only) AS (
    -- Behind a subquery the planner does not multiply the length of the list by every step, and reserve memory for millions.
    SELECT a, a, false FROM unnest((SELECT asked)) a
    UNION
    SELECT c.listing, n.link, n.hidden_only OR c.hidden_only
    FROM chain c
    JOIN "Listing" l ON l.id = c.link
    CROSS JOIN LATERAL (
      SELECT l."groupId", false WHERE l.kind = 'OPPORTUNITY'
      UNION ALL SELECT l."insideOfId", false WHERE l.kind = 'VENUE'
      UNION ALL SELECT h."groupId", true FROM "EventHost" h WHERE l.kind = 'EVENT' AND h."eventId" = l.id
    ) n (link, hidden_only)
    WHERE n.link IS NOT NULL
  )
  SELECT c.listing, max(o.visibility), COALESCE(min(CASE WHEN o.visibility <> 'EXACT' THEN place_bound(o.visibility, o."placeId") END), 3)
  FROM chain c
  LEFT JOIN "Location" o ON o."listingId" = c.link AND (NOT c.hidden_only OR o.visibility = 'HIDDEN')
  GROUP BY c.listing
$$;

-- The state of a round, from its dates alone (ARCHITECTURE 4): nothing is open without a closing date ahead, nor rolling without a check
-- within 90 days. server/funding/round-state.ts tells the same rule; a test holds the two together.
CREATE FUNCTION round_state(opens timestamptz, closes timestamptz, rolling boolean, checked timestamptz, at timestamptz)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN closes <= at THEN 'CLOSED'
    WHEN opens > at THEN 'FORECAST'
    -- In hours: a day of an interval is 23 or 25 of them where the session's time zone changes its clocks.
    WHEN rolling AND checked > at - interval '2160 hours' THEN 'ROLLING'
    WHEN rolling OR closes IS NULL THEN 'UNCONFIRMED'
    WHEN closes <= at + interval '336 hours' THEN 'CLOSING_SOON'
    ELSE 'OPEN' END
$$;

-- The state of a fund, from its rounds: what one can apply to now, else what is to come, else what was.
CREATE FUNCTION fund_state(fund integer, at timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  WITH states AS (
    SELECT round_state(r."opensAt", r."closesAt", r.rolling, r."confirmedAt", at) AS state FROM "Round" r WHERE r."fundId" = fund
  )
  SELECT CASE
    WHEN (SELECT f."endedOn" < (at AT TIME ZONE 'Europe/London')::date FROM "Fund" f WHERE f."listingId" = fund) THEN 'CLOSED'
    WHEN EXISTS (SELECT 1 FROM states WHERE state = 'CLOSING_SOON') THEN 'CLOSING_SOON'
    WHEN EXISTS (SELECT 1 FROM states WHERE state = 'OPEN') THEN 'OPEN'
    WHEN EXISTS (SELECT 1 FROM states WHERE state = 'ROLLING') THEN 'ROLLING'
    WHEN EXISTS (SELECT 1 FROM states WHERE state = 'FORECAST') AND EXISTS (SELECT 1 FROM states WHERE state = 'CLOSED') THEN 'BETWEEN_ROUNDS'
    WHEN EXISTS (SELECT 1 FROM states WHERE state = 'FORECAST') THEN 'FORECAST'
    WHEN EXISTS (SELECT 1 FROM states WHERE state = 'UNCONFIRMED') THEN 'UNCONFIRMED'
    WHEN EXISTS (SELECT 1 FROM states) THEN 'CLOSED'
    ELSE 'UNCONFIRMED' END
$$;

-- When an event is surely over: its end, else the end of the day, month or year its start is known by (Europe/London). Null: nobody can tell.
-- server/events/state.ts tells the same rule; a test holds the two together.
CREATE FUNCTION event_ends(starts timestamptz, ends timestamptz, known_by "DatePrecision") RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT COALESCE(ends, CASE known_by
    WHEN 'DAY' THEN date_trunc('day', starts AT TIME ZONE 'Europe/London') + interval '1 day'
    WHEN 'MONTH' THEN date_trunc('month', starts AT TIME ZONE 'Europe/London') + interval '1 month'
    WHEN 'YEAR' THEN date_trunc('year', starts AT TIME ZONE 'Europe/London') + interval '1 year'
  END AT TIME ZONE 'Europe/London')
$$;

-- 0 current or due, 1 overdue, 2 never confirmed: the order of trust.
CREATE FUNCTION assurance_rank(confirmed timestamptz, due timestamptz, at timestamptz) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (CASE WHEN confirmed IS NULL THEN 2 WHEN due <= at THEN 1 ELSE 0 END)::smallint
$$;

-- ---------------------------------------------------------------- places

-- Makes containment transitive again after direct rows changed: a parish in a district in a county lies in both.
CREATE FUNCTION close_containment() RETURNS void LANGUAGE sql AS $$
  DELETE FROM "Containment" WHERE NOT direct;
  INSERT INTO "Containment" ("innerId", "outerId", direct)
  WITH RECURSIVE reach (inner_id, outer_id) AS (
    SELECT "innerId", "outerId" FROM "Containment" WHERE direct
    UNION
    SELECT r.inner_id, c."outerId" FROM reach r JOIN "Containment" c ON c."innerId" = r.outer_id AND c.direct
  )
  SELECT inner_id, outer_id, false FROM reach WHERE inner_id <> outer_id
  ON CONFLICT DO NOTHING;
$$;

-- ---------------------------------------------------------------- the catalogue

CREATE INDEX "Catalogue_search_idx" ON "Catalogue" USING gin (search) WHERE listed;
CREATE INDEX "Catalogue_placeIds_idx" ON "Catalogue" USING gin ("placeIds") WHERE listed;
CREATE INDEX "Catalogue_termIds_idx" ON "Catalogue" USING gin ("termIds") WHERE listed;
CREATE INDEX "Catalogue_accessIds_idx" ON "Catalogue" USING gin ("accessIds") WHERE listed;
-- On the unit sphere: straight lines through it order points as distances over it do. cube rather than earthdistance, which only a superuser may
-- install, and whose index expressions do not survive a dump.
ALTER TABLE "Catalogue" ADD COLUMN near cube GENERATED ALWAYS AS (
  CASE WHEN "nearLatitude" IS NOT NULL AND "nearLongitude" IS NOT NULL THEN cube(ARRAY[
    cos(radians("nearLatitude")) * cos(radians("nearLongitude")),
    cos(radians("nearLatitude")) * sin(radians("nearLongitude")),
    sin(radians("nearLatitude"))]) END) STORED;
CREATE INDEX "Catalogue_near_idx" ON "Catalogue" USING gist (near) WHERE near IS NOT NULL AND listed;
CREATE INDEX "Listing_name_trgm_idx" ON "Listing" USING gist (name gist_trgm_ops (siglen = 64));

-- Everything whose public form may change with these: roles of a group, what is held at or inside of a venue, events of a host.
CREATE FUNCTION catalogue_dependants(asked integer[]) RETURNS integer[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE touched (id) AS (
    SELECT a FROM unnest(asked) a WHERE a IS NOT NULL
    UNION
    SELECT d.id FROM touched t CROSS JOIN LATERAL (
      SELECT l.id FROM "Listing" l WHERE l."groupId" = t.id
      UNION ALL SELECT l.id FROM "Listing" l WHERE l."venueId" = t.id
      UNION ALL SELECT l.id FROM "Listing" l WHERE l."insideOfId" = t.id
      UNION ALL SELECT h."eventId" FROM "EventHost" h WHERE h."groupId" = t.id
      UNION ALL SELECT a."groupId" FROM "Activity" a WHERE a."venueId" = t.id
      UNION ALL SELECT r."fromId" FROM "Relation" r WHERE r."toId" = t.id AND r.kind = 'MEETS_AT'
    ) d (id)
  )
  SELECT COALESCE(array_agg(id), '{}') FROM touched
$$;

-- Refreshes take turns, to the end of their transactions: one that began before another withheld something would write back what it had read.
-- The number is of server/postgres/advisory-locks.ts.
CREATE FUNCTION take_catalogue_turn() RETURNS void LANGUAGE sql AS $$ SELECT pg_advisory_xact_lock(18000, 5) $$;

-- The public form of these and of everything that depends on them.
CREATE FUNCTION refresh_catalogue(asked integer[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched integer[];
BEGIN
  PERFORM take_catalogue_turn();
  touched := catalogue_dependants(asked);
  PERFORM refresh_catalogue_rows(touched);
  PERFORM refresh_awards(ARRAY(SELECT a.id FROM "Award" a WHERE a."recipientId" = ANY (touched) OR a."fundId" = ANY (touched)));
END $$;

-- The public form of these listings and of no others. Whoever calls it holds the turn; a bulk load gives it each listing once, in parts of some
-- ten thousand, on as many connections as it likes. Planned anew each time: a plan for one listing would compare every pair of ten thousand.
CREATE FUNCTION refresh_catalogue_rows(touched integer[]) RETURNS void LANGUAGE plpgsql
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
  ), spoken AS MATERIALIZED (
    -- What people call each theme and audience, read once: it is the same in every listing that has it.
    SELECT t.id, setweight(to_tsvector('public.listing', concat_ws(' ', t.label, array_to_string(t."alternativeLabels", ' '))), 'C') AS words
    FROM "Term" t WHERE t.vocabulary IN ('THEME', 'AUDIENCE')
  ), spoken_of AS (
    SELECT lt."listingId" AS listing, tsvector_join(t.words) AS words
    FROM "ListingTerm" lt JOIN spoken t ON t.id = lt."termId" WHERE lt."listingId" = ANY (touched) GROUP BY lt."listingId"
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
  ), words AS (
    SELECT l.id,
      setweight(to_tsvector('public.listing', l.name || ' ' || COALESCE((SELECT string_agg(n.name, ' ') FROM "OtherName" n WHERE n."listingId" = l.id), '')), 'A')
      || setweight(to_tsvector('public.listing',
           COALESCE((SELECT string_agg(concat_ws(' ', a.name, a.summary), ' ') FROM "Activity" a WHERE a."groupId" = l.id), '') || ' ' ||
           COALESCE((SELECT string_agg(s.name, ' ') FROM "Space" s WHERE s."venueId" = l.id), '')), 'C')
      || COALESCE(sp.words, '')
      || setweight(to_tsvector('public.listing', l.summary), 'B')
      || setweight(to_tsvector('public.listing', COALESCE(l.description, '')), 'D') AS search
    FROM "Listing" l LEFT JOIN spoken_of sp ON sp.listing = l.id WHERE l.id = ANY (touched) AND l.status = 'PUBLISHED'
  )
  INSERT INTO "Catalogue" (
    "listingId", kind, listed, "nameKey", "assuranceRank", "confirmedAt", "updatedAt", visibility, "placeId",
    lines, town, postcode, uprn, directions, latitude, longitude, "nearLatitude", "nearLongitude", "venueId", "insideOfId",
    "placeIds", "termIds", "accessIds", languages, channels, free, search)
  SELECT l.id, l.kind, COALESCE(g.listed, true), lower(public.unaccent(l.name)), assurance_rank(l."confirmedAt", l."dueAt", now()),
    l."confirmedAt", l."updatedAt", t.shown, t.public_place,
    COALESCE(t.lines, '{}'), t.town, t.postcode, t.uprn, t.directions, t.latitude, t.longitude, n.latitude, n.longitude,
    CASE WHEN t."venueId" IS NOT NULL THEN t.held_at END, t.inside_of,
    CASE WHEN t.public_place IS NULL OR t.public_place = ANY (s.places) THEN COALESCE(s.places, '{}') ELSE s.places || t.public_place END,
    COALESCE(tm.terms, '{}'),
    ARRAY(SELECT f."termId" FROM "AccessFact" f WHERE f."listingId" = l.id AND f.answer = 'YES'),
    l.languages, l.channels, COALESCE(l."costFree", false), w.search
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
    "accessIds" = EXCLUDED."accessIds", languages = EXCLUDED.languages, channels = EXCLUDED.channels, free = EXCLUDED.free, search = EXCLUDED.search;
END $$;

-- Where awards were for, no finer than their recipient or fund may be known.
CREATE FUNCTION refresh_awards(asked integer[]) RETURNS void LANGUAGE sql AS $$
  SELECT take_catalogue_turn();
  DELETE FROM "PublicAwardPlace" WHERE "awardId" = ANY (asked);
  INSERT INTO "PublicAwardPlace" ("awardId", "placeId")
  WITH bound AS MATERIALIZED (
    SELECT a.id, (SELECT min(v.bound) FROM listing_visibility(array_remove(ARRAY[a."recipientId", a."fundId"], NULL)) v) AS bound
    FROM "Award" a WHERE a.id = ANY (asked)
  )
  SELECT DISTINCT b.id, c.place
  FROM bound b
  JOIN "AwardPlace" p ON p."awardId" = b.id
  CROSS JOIN LATERAL coarse_place(p."placeId", COALESCE(b.bound, 3)) c (place);
$$;

-- Order of trust moves with the clock alone; cheap enough to run often.
CREATE FUNCTION refresh_assurance() RETURNS bigint LANGUAGE sql AS $$
  WITH moved AS (
    UPDATE "Catalogue" c SET "assuranceRank" = assurance_rank(l."confirmedAt", l."dueAt", now())
    FROM "Listing" l WHERE l.id = c."listingId" AND c."assuranceRank" <> assurance_rank(l."confirmedAt", l."dueAt", now())
    RETURNING 1
  ) SELECT count(*) FROM moved
$$;

-- ---------------------------------------------------------------- kept true by triggers

-- One refresh a statement, whatever its size. A bulk load turns it off for its transaction (`SET LOCAL fingerpost.bulk = 'on'`) and refreshes
-- once at its end. Changes made by a refresh itself do not start another; those that foreign keys make do, since PostgreSQL fires their statement
-- triggers with those of the statement that caused them.
CREATE FUNCTION catalogue_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids integer[];
BEGIN
  IF pg_trigger_depth() > 1 OR current_setting('fingerpost.bulk', true) = 'on' THEN RETURN NULL; END IF;
  EXECUTE format('SELECT array_agg(DISTINCT id) FROM (SELECT %1$s AS id FROM changed) x WHERE id IS NOT NULL', TG_ARGV[0]) INTO ids;
  IF ids IS NOT NULL THEN
    IF TG_TABLE_NAME IN ('Award', 'AwardPlace') THEN PERFORM refresh_awards(ids); ELSE PERFORM refresh_catalogue(ids); END IF;
  END IF;
  RETURN NULL;
END $$;

-- The turn is taken before any row is locked, so that two who change the same rows wait for one another in one order only.
CREATE FUNCTION catalogue_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('fingerpost.bulk', true) IS DISTINCT FROM 'on' THEN PERFORM take_catalogue_turn(); END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  watched record;
BEGIN
  FOR watched IN SELECT * FROM (VALUES
    ('Listing', 'id'), ('Location', '"listingId"'), ('ListingPlace', '"listingId"'), ('ListingTerm', '"listingId"'), ('AccessFact', '"listingId"'),
    ('OtherName', '"listingId"'), ('Group', '"listingId"'), ('Activity', '"groupId"'), ('Space', '"venueId"'), ('EventHost', '"eventId"'),
    ('Relation', '"fromId"'), ('Award', 'id'), ('AwardPlace', '"awardId"')) AS t (name, owner)
  LOOP
    EXECUTE format('CREATE TRIGGER catalogue_turn BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION catalogue_turn()', watched.name);
    EXECUTE format('CREATE TRIGGER catalogue_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_changed(%L)', watched.name, watched.owner);
    EXECUTE format('CREATE TRIGGER catalogue_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_changed(%L)', watched.name, watched.owner);
    EXECUTE format('CREATE TRIGGER catalogue_left AFTER UPDATE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_changed(%L)', watched.name, watched.owner);
    EXECUTE format('CREATE TRIGGER catalogue_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION catalogue_changed(%L)', watched.name, watched.owner);
  END LOOP;
END $$;

-- A slug names one listing for ever: a former slug of one cannot become the slug of another.
CREATE FUNCTION slug_is_free() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "FormerSlug" f WHERE f.slug = NEW.slug AND f."listingId" <> NEW.id) THEN
    RAISE EXCEPTION 'The slug % belonged to another listing and still leads to it.', NEW.slug USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER slug_is_free BEFORE INSERT OR UPDATE OF slug ON "Listing" FOR EACH ROW EXECUTE FUNCTION slug_is_free();

-- What was merged into another is over: it cannot stay in the lists.
ALTER TABLE "Listing" ADD CONSTRAINT merged_is_archived CHECK ("mergedIntoId" IS NULL OR status = 'ARCHIVED');

-- One consent stands at a time: withdrawing it must not leave an older one that still shows the contact.
CREATE UNIQUE INDEX "Consent_standing_key" ON "Consent" ("contactId") WHERE "withdrawnAt" IS NULL;
