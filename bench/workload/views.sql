-- The public form of groups as peers read it: the same rows and rules as our API, told once, so that no peer can be quicker by telling more or less.
-- PostgreSQL folds views into the statements that use them; reading a view costs what reading its tables does.
DROP SCHEMA IF EXISTS directory CASCADE;
CREATE SCHEMA directory;

CREATE VIEW directory.groups AS
SELECT c."listingId" AS id, l.slug, l.name, l.summary, c."nameKey" AS name_key, c."placeIds" AS place_ids,
  CASE WHEN c."placeId" IS NOT NULL AND c.visibility IN ('EXACT', 'AREA') THEN c.visibility::text END AS location_visibility,
  CASE WHEN c.visibility IN ('EXACT', 'AREA') THEN c."placeId" END AS location_place_id,
  l."costFree" AS cost_free, l."costFrom" AS cost_from, l."costTo" AS cost_to, l."costUnit" AS cost_unit, l."stewardId" AS steward_id
FROM "Catalogue" c JOIN "Listing" l ON l.id = c."listingId"
WHERE c.listed AND c.kind = 'GROUP';

-- The groups of each place as the catalogue keeps them for its own lists: a page in the order of names is a walk along an index.
CREATE VIEW directory.groups_by_place AS
SELECT s."placeId" AS place_id, s."nameKey" AS name_key, s."listingId" AS group_id FROM "CataloguePlace" s WHERE s.kind = 'GROUP';

CREATE VIEW directory.places AS SELECT p.id, p.slug, p.name FROM "Place" p;

CREATE VIEW directory.bodies AS SELECT l.id, l.name FROM "Listing" l WHERE l.status = 'PUBLISHED';

CREATE VIEW directory.venues AS SELECT l.id, l.slug, l.name FROM "Listing" l WHERE l.status = 'PUBLISHED' AND l.kind = 'VENUE';

CREATE VIEW directory.group_themes AS
SELECT lt."listingId" AS group_id, lt."termId" AS term_id, lt.position, t.slug, t.label
FROM "ListingTerm" lt JOIN "Term" t ON t.id = lt."termId" WHERE t.vocabulary = 'THEME';

CREATE VIEW directory.group_places AS
SELECT s."listingId" AS group_id, s."placeId" AS place_id, s.position, p.name
FROM "PublicPlace" s JOIN "Place" p ON p.id = s."placeId";

CREATE VIEW directory.contacts AS
SELECT k.id, k."listingId" AS group_id, (k.phone IS NULL OR k.phone = '') AS without_phone, k.position, k.role, k.phone, k.email
FROM "Contact" k
WHERE k.public AND (NOT k.personal OR EXISTS (SELECT 1 FROM "Consent" o WHERE o."contactId" = k.id AND o."withdrawnAt" IS NULL));

CREATE VIEW directory.sources AS
SELECT s.id, s."listingId" AS group_id, s."asAt" AS as_at, o.attribution
FROM "ListingSource" s JOIN "Source" o ON o.id = s."sourceId";

CREATE VIEW directory.activities AS
SELECT a.id, a."groupId" AS group_id, a.position, a.name, a."minimumAge" AS minimum_age, a."maximumAge" AS maximum_age, a."publicVenueId" AS venue_id
FROM "Activity" a;

CREATE VIEW directory.schedules AS
SELECT s.id, s."activityId" AS activity_id, s.position, s.rrule, s."startDate" AS start_date, s."from" AS starts, s."to" AS ends
FROM "Schedule" s;

-- How PostGraphile learns what are keys: views have none of their own.
COMMENT ON VIEW directory.groups IS E'@primaryKey id\n@foreignKey (location_place_id) references places (id)|@fieldName locationPlace\n@foreignKey (steward_id) references bodies (id)|@fieldName steward';
COMMENT ON VIEW directory.groups_by_place IS E'@behavior -*';
COMMENT ON VIEW directory.places IS E'@primaryKey id';
COMMENT ON VIEW directory.bodies IS E'@primaryKey id';
COMMENT ON VIEW directory.venues IS E'@primaryKey id';
COMMENT ON VIEW directory.group_themes IS E'@primaryKey group_id,term_id\n@foreignKey (group_id) references groups (id)|@foreignFieldName themes';
COMMENT ON VIEW directory.group_places IS E'@primaryKey group_id,place_id\n@foreignKey (group_id) references groups (id)|@foreignFieldName places';
COMMENT ON VIEW directory.contacts IS E'@primaryKey id\n@foreignKey (group_id) references groups (id)|@foreignFieldName contacts';
COMMENT ON VIEW directory.sources IS E'@primaryKey id\n@foreignKey (group_id) references groups (id)|@foreignFieldName sources';
COMMENT ON VIEW directory.activities IS E'@primaryKey id\n@foreignKey (group_id) references groups (id)|@foreignFieldName activities\n@foreignKey (venue_id) references venues (id)|@fieldName venue';
COMMENT ON VIEW directory.schedules IS E'@primaryKey id\n@foreignKey (activity_id) references activities (id)|@foreignFieldName schedules';

-- A page of the groups that serve a place, by name: PostGraphile's way to a filter and a keyset that its own arguments do not have.
CREATE FUNCTION directory.groups_of(place text, after_name text DEFAULT '', after_id integer DEFAULT 0) RETURNS SETOF directory.groups
LANGUAGE sql STABLE AS $$
  SELECT g.* FROM directory.groups_by_place s JOIN directory.groups g ON g.id = s.group_id
  WHERE s.place_id = (SELECT p.id FROM directory.places p WHERE p.slug = groups_of.place)
    AND (s.name_key, s.group_id) > (groups_of.after_name, groups_of.after_id)
  ORDER BY s.name_key, s.group_id
$$;
