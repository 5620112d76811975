-- What is hidden is not named beside what tells where it is: a refuge that owns, keeps or confirms a hall is found at that hall (PRODUCT rule 1;
-- docs/decisions/0045). Two facts decide, each kept where it is read: of the one that would be named, whether its own location is hidden; of the
-- other, whether the public form of it locates anything. Beneath Prisma's own part, hand-written: functions and triggers that it does not know.

-- AlterTable
ALTER TABLE "Listing" ADD COLUMN     "hidden" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Catalogue" ADD COLUMN     "locates" BOOLEAN NOT NULL DEFAULT true;

-- ---------------------------------------------------------------- of the one that would be named

-- Also of drafts and of what was taken off, which the catalogue does not know: their names stand in confirmations and in change logs. Never those of
-- a role, an event or a venue that is hidden because of another: only a group owns, keeps or confirms, and that has no location but its own.
CREATE FUNCTION listing_hidden() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids integer[];
BEGIN
  IF TG_OP = 'INSERT' THEN ids := ARRAY(SELECT "listingId" FROM now_is);
  ELSIF TG_OP = 'DELETE' THEN ids := ARRAY(SELECT "listingId" FROM was);
  ELSE ids := ARRAY(SELECT "listingId" FROM now_is UNION SELECT "listingId" FROM was);
  END IF;
  UPDATE "Listing" l SET hidden = NOT l.hidden
  WHERE l.id = ANY (ids) AND l.hidden <> EXISTS (SELECT 1 FROM "Location" o WHERE o."listingId" = l.id AND o.visibility = 'HIDDEN');
  RETURN NULL;
END $$;

CREATE TRIGGER listing_hidden_inserted AFTER INSERT ON "Location" REFERENCING NEW TABLE AS now_is FOR EACH STATEMENT EXECUTE FUNCTION listing_hidden();
CREATE TRIGGER listing_hidden_updated AFTER UPDATE ON "Location" REFERENCING OLD TABLE AS was NEW TABLE AS now_is FOR EACH STATEMENT EXECUTE FUNCTION listing_hidden();
CREATE TRIGGER listing_hidden_deleted AFTER DELETE ON "Location" REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION listing_hidden();
-- Also where a load has set ordinary triggers aside (session_replication_role = replica).
ALTER TABLE "Location" ENABLE ALWAYS TRIGGER listing_hidden_inserted;
ALTER TABLE "Location" ENABLE ALWAYS TRIGGER listing_hidden_updated;
ALTER TABLE "Location" ENABLE ALWAYS TRIGGER listing_hidden_deleted;

-- ---------------------------------------------------------------- of what it would be named beside

-- From the public form alone: a point or a place finer than a district, a venue to be found at, or being one; an event happens somewhere, though only a
-- relation may say so. The cheapest question first: most rows have a point.
CREATE FUNCTION catalogue_locates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.locates := NEW."nearLatitude" IS NOT NULL OR NEW.kind = 'VENUE' OR NEW."venueId" IS NOT NULL
    OR NEW.kind = 'EVENT' AND NEW.visibility IS DISTINCT FROM 'HIDDEN'
    OR EXISTS (SELECT 1 FROM "Place" p WHERE p.id = ANY (NEW."placeIds") AND place_rank(p.kind) > 1)
    OR EXISTS (SELECT 1 FROM "Meeting" m WHERE m."groupId" = NEW."listingId");
  RETURN NEW;
END $$;

CREATE TRIGGER catalogue_locates BEFORE INSERT OR UPDATE ON "Catalogue" FOR EACH ROW EXECUTE FUNCTION catalogue_locates();
ALTER TABLE "Catalogue" ENABLE ALWAYS TRIGGER catalogue_locates;

-- What is there already. What has a point is told to locate by the default.
UPDATE "Listing" l SET hidden = true FROM "Location" o WHERE o."listingId" = l.id AND o.visibility = 'HIDDEN';
UPDATE "Catalogue" SET locates = true WHERE "nearLatitude" IS NULL;
