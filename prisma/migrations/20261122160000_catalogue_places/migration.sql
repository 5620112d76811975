-- The places of the public catalogue, a narrow row for each, in the orders that lists of a place are read in: a page is a walk along an index that
-- reads no wide row (docs/decisions/0028). Beneath Prisma's own part, hand-written: functions and triggers that it does not know.

-- CreateTable
CREATE TABLE "CataloguePlace" (
    "listingId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,
    "kind" "ListingKind" NOT NULL,
    "assuranceRank" SMALLINT NOT NULL,
    "nameKey" TEXT NOT NULL,

    CONSTRAINT "CataloguePlace_pkey" PRIMARY KEY ("listingId","placeId")
);

-- CreateIndex
CREATE INDEX "CataloguePlace_placeId_kind_nameKey_listingId_idx" ON "CataloguePlace"("placeId", "kind", "nameKey", "listingId");

-- CreateIndex
CREATE INDEX "CataloguePlace_placeId_kind_assuranceRank_nameKey_listingId_idx" ON "CataloguePlace"("placeId", "kind", "assuranceRank", "nameKey", "listingId");

-- What a page tells of each listing, in order, from the index alone.
-- CreateIndex
CREATE INDEX "ListingTerm_listingId_position_termId_idx" ON "ListingTerm"("listingId", "position", "termId");

-- CreateIndex
CREATE INDEX "PublicPlace_listingId_position_placeId_idx" ON "PublicPlace"("listingId", "position", "placeId");

-- DropIndex
DROP INDEX "PublicPlace_listingId_position_idx";

-- ---------------------------------------------------------------- kept true by triggers

-- It is made of "Catalogue" alone, which tells nothing that is withheld, and in the same statement as that changes, whoever changes it: so it can
-- tell no more, and no later. No foreign keys: what it names, the catalogue names too.
CREATE FUNCTION catalogue_places_changed() RETURNS trigger LANGUAGE plpgsql
-- Planned for as many listings as there are: one at a time as staff edit, tens of thousands in a load.
SET plan_cache_mode = 'force_custom_plan' AS $$
DECLARE
  ids integer[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    DELETE FROM "CataloguePlace";
  ELSIF TG_OP = 'INSERT' THEN
    INSERT INTO "CataloguePlace" ("listingId", "placeId", kind, "assuranceRank", "nameKey")
    SELECT c."listingId", p.id, c.kind, c."assuranceRank", c."nameKey" FROM now_is c CROSS JOIN LATERAL unnest(c."placeIds") p (id) WHERE c.listed;
  ELSIF TG_OP = 'DELETE' THEN
    ids := ARRAY(SELECT "listingId" FROM was);
    DELETE FROM "CataloguePlace" WHERE "listingId" = ANY (ids);
  ELSE
    -- Most refreshes change nothing of this.
    ids := ARRAY(SELECT "listingId" FROM (
      SELECT "listingId", listed, kind, "assuranceRank", "nameKey", "placeIds" FROM was
      EXCEPT SELECT "listingId", listed, kind, "assuranceRank", "nameKey", "placeIds" FROM now_is) changed);
    IF ids <> '{}' THEN
      DELETE FROM "CataloguePlace" WHERE "listingId" = ANY (ids);
      INSERT INTO "CataloguePlace" ("listingId", "placeId", kind, "assuranceRank", "nameKey")
      SELECT c."listingId", p.id, c.kind, c."assuranceRank", c."nameKey"
      FROM "Catalogue" c CROSS JOIN LATERAL unnest(c."placeIds") p (id) WHERE c."listingId" = ANY (ids) AND c.listed;
    END IF;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER catalogue_places_inserted AFTER INSERT ON "Catalogue" REFERENCING NEW TABLE AS now_is FOR EACH STATEMENT EXECUTE FUNCTION catalogue_places_changed();
CREATE TRIGGER catalogue_places_updated AFTER UPDATE ON "Catalogue" REFERENCING OLD TABLE AS was NEW TABLE AS now_is FOR EACH STATEMENT EXECUTE FUNCTION catalogue_places_changed();
CREATE TRIGGER catalogue_places_deleted AFTER DELETE ON "Catalogue" REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION catalogue_places_changed();
CREATE TRIGGER catalogue_places_emptied AFTER TRUNCATE ON "Catalogue" FOR EACH STATEMENT EXECUTE FUNCTION catalogue_places_changed();
-- Also where a load has set ordinary triggers aside (session_replication_role = replica).
ALTER TABLE "Catalogue" ENABLE ALWAYS TRIGGER catalogue_places_inserted;
ALTER TABLE "Catalogue" ENABLE ALWAYS TRIGGER catalogue_places_updated;
ALTER TABLE "Catalogue" ENABLE ALWAYS TRIGGER catalogue_places_deleted;
ALTER TABLE "Catalogue" ENABLE ALWAYS TRIGGER catalogue_places_emptied;

-- What is there already.
INSERT INTO "CataloguePlace" ("listingId", "placeId", kind, "assuranceRank", "nameKey")
SELECT c."listingId", p.id, c.kind, c."assuranceRank", c."nameKey" FROM "Catalogue" c CROSS JOIN LATERAL unnest(c."placeIds") p (id) WHERE c.listed;
