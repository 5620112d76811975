-- What filters, circles and facets ask of the public catalogue, in narrow rows with an index of the words: a search reads some fifty rows from a page
-- where the catalogue has four (docs/decisions/0029). Beneath Prisma's own part, hand-written: functions, triggers and indexes that it does not know.

-- CreateTable
CREATE TABLE "CatalogueFilter" (
    "listingId" INTEGER NOT NULL,
    "kind" "ListingKind" NOT NULL,
    "visibility" "LocationVisibility",
    "free" BOOLEAN NOT NULL,
    "cell" INTEGER,
    "near" cube,
    "termIds" INTEGER[],
    "placeIds" INTEGER[],
    "accessIds" INTEGER[],
    "languages" TEXT[],
    "channels" "Channel"[],

    CONSTRAINT "CatalogueFilter_pkey" PRIMARY KEY ("listingId")
);

-- CreateIndex
CREATE INDEX "CatalogueFilter_cell_idx" ON "CatalogueFilter"("cell");

-- CreateIndex
CREATE INDEX "CatalogueFilter_placeIds_idx" ON "CatalogueFilter" USING GIN ("placeIds");

-- CreateIndex
CREATE INDEX "CatalogueFilter_termIds_idx" ON "CatalogueFilter" USING GIN ("termIds");

-- How many rows a circle holds differs tenfold from town to country. More than this would be compressed, and unpacked for every square at each planning.
ALTER TABLE "CatalogueFilter" ALTER COLUMN cell SET STATISTICS 140;

-- ---------------------------------------------------------------- words

-- The words stay in the catalogue, and are indexed here by this function. It is immutable as an index understands it: for as long as a row here lives,
-- since a listing whose words change gets a new row (below). It costs a reading of the catalogue, so it is to be asked of an index rather than of rows.
CREATE FUNCTION catalogue_words(listing integer) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 400
RETURN (SELECT c.search FROM "Catalogue" c WHERE c."listingId" = listing);

-- ---------------------------------------------------------------- kept true by triggers

-- The narrow rows of these listings, made of "Catalogue" alone, which tells nothing that is withheld. What comes together is laid down by its squares,
-- so that a circle lies on few pages.
CREATE FUNCTION fill_catalogue_filters(asked integer[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "CatalogueFilter" ("listingId", kind, visibility, free, cell, near, "termIds", "placeIds", "accessIds", languages, channels)
  SELECT c."listingId", c.kind, c.visibility, c.free, c.cell, c.near, c."termIds", c."placeIds", c."accessIds", c.languages, c.channels
  FROM "Catalogue" c WHERE c."listingId" = ANY (asked) AND c.listed
  ORDER BY c.cell
$$;

-- In the same statement as the catalogue changes, whoever changes it. A row is replaced, never updated: its words are indexed when it is made.
CREATE FUNCTION catalogue_filters_changed() RETURNS trigger LANGUAGE plpgsql
-- Planned for as many listings as there are: one at a time as staff edit, tens of thousands in a load.
SET plan_cache_mode = 'force_custom_plan' AS $$
DECLARE
  ids integer[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    DELETE FROM "CatalogueFilter";
  ELSIF TG_OP = 'INSERT' THEN
    PERFORM fill_catalogue_filters(ARRAY(SELECT "listingId" FROM now_is));
  ELSIF TG_OP = 'DELETE' THEN
    ids := ARRAY(SELECT "listingId" FROM was);
    DELETE FROM "CatalogueFilter" WHERE "listingId" = ANY (ids);
  ELSE
    -- Most refreshes change nothing of this.
    ids := ARRAY(
      SELECT o."listingId" FROM was o JOIN now_is n ON n."listingId" = o."listingId"
      WHERE (o.listed, o.kind, o.visibility, o.free, o.cell, o."nearLatitude", o."nearLongitude", o."termIds", o."placeIds", o."accessIds", o.languages, o.channels, o.search)
        IS DISTINCT FROM (n.listed, n.kind, n.visibility, n.free, n.cell, n."nearLatitude", n."nearLongitude", n."termIds", n."placeIds", n."accessIds", n.languages, n.channels, n.search));
    IF ids <> '{}' THEN
      DELETE FROM "CatalogueFilter" WHERE "listingId" = ANY (ids);
      PERFORM fill_catalogue_filters(ids);
    END IF;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER catalogue_filters_inserted AFTER INSERT ON "Catalogue" REFERENCING NEW TABLE AS now_is FOR EACH STATEMENT EXECUTE FUNCTION catalogue_filters_changed();
CREATE TRIGGER catalogue_filters_updated AFTER UPDATE ON "Catalogue" REFERENCING OLD TABLE AS was NEW TABLE AS now_is FOR EACH STATEMENT EXECUTE FUNCTION catalogue_filters_changed();
CREATE TRIGGER catalogue_filters_deleted AFTER DELETE ON "Catalogue" REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION catalogue_filters_changed();
CREATE TRIGGER catalogue_filters_emptied AFTER TRUNCATE ON "Catalogue" FOR EACH STATEMENT EXECUTE FUNCTION catalogue_filters_changed();
-- Also where a load has set ordinary triggers aside (session_replication_role = replica).
ALTER TABLE "Catalogue" ENABLE ALWAYS TRIGGER catalogue_filters_inserted;
ALTER TABLE "Catalogue" ENABLE ALWAYS TRIGGER catalogue_filters_updated;
ALTER TABLE "Catalogue" ENABLE ALWAYS TRIGGER catalogue_filters_deleted;
ALTER TABLE "Catalogue" ENABLE ALWAYS TRIGGER catalogue_filters_emptied;

-- What is there already; the index after it, which is cheaper.
SELECT fill_catalogue_filters(ARRAY(SELECT "listingId" FROM "Catalogue"));
CREATE INDEX "CatalogueFilter_words_idx" ON "CatalogueFilter" USING gin (catalogue_words("listingId"));
ANALYZE "CatalogueFilter";
