-- AlterTable
ALTER TABLE "QueueItem" ADD COLUMN     "laterAt" TIMESTAMPTZ(3),
ADD COLUMN     "turn" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "undo" JSONB;

-- CreateTable
CREATE TABLE "MatchProfile" (
    "listingId" INTEGER NOT NULL,
    "kind" "ListingKind" NOT NULL,
    "profile" JSONB NOT NULL,

    CONSTRAINT "MatchProfile_pkey" PRIMARY KEY ("listingId")
);

-- CreateTable
CREATE TABLE "MatchKey" (
    "key" TEXT NOT NULL,
    "listingId" INTEGER NOT NULL,

    CONSTRAINT "MatchKey_pkey" PRIMARY KEY ("key","listingId")
);

-- CreateTable
CREATE TABLE "MatchDue" (
    "listingId" INTEGER NOT NULL,

    CONSTRAINT "MatchDue_pkey" PRIMARY KEY ("listingId")
);

-- CreateTable
CREATE TABLE "NotSame" (
    "oneId" INTEGER NOT NULL,
    "otherId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "NotSame_pkey" PRIMARY KEY ("oneId","otherId")
);

-- CreateTable
CREATE TABLE "Merge" (
    "id" SERIAL NOT NULL,
    "survivorId" INTEGER NOT NULL,
    "mergedId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "moved" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneBy" TEXT,

    CONSTRAINT "Merge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MatchKey_listingId_idx" ON "MatchKey"("listingId");

-- CreateIndex
CREATE INDEX "NotSame_otherId_idx" ON "NotSame"("otherId");

-- CreateIndex
CREATE INDEX "Merge_survivorId_id_idx" ON "Merge"("survivorId", "id");

-- CreateIndex
CREATE INDEX "Merge_mergedId_id_idx" ON "Merge"("mergedId", "id");

-- CreateIndex
CREATE INDEX "QueueItem_state_turn_id_idx" ON "QueueItem"("state", "turn", "id");

-- AddForeignKey
ALTER TABLE "MatchProfile" ADD CONSTRAINT "MatchProfile_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchKey" ADD CONSTRAINT "MatchKey_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchDue" ADD CONSTRAINT "MatchDue_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotSame" ADD CONSTRAINT "NotSame_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotSame" ADD CONSTRAINT "NotSame_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_survivorId_fkey" FOREIGN KEY ("survivorId") REFERENCES "Listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_mergedId_fkey" FOREIGN KEY ("mergedId") REFERENCES "Listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The order of the queue in one column that an index can follow: a point of risk weighs as much as a day of waiting. Times a fixed number of
-- seconds, so that a change of the clocks moves nothing.
CREATE FUNCTION queue_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.turn := NEW."createdAt" - make_interval(secs => NEW.risk * 86400);
  RETURN NEW;
END $$;
CREATE TRIGGER queue_turn BEFORE INSERT OR UPDATE OF risk, "createdAt" ON "QueueItem" FOR EACH ROW EXECUTE FUNCTION queue_turn();
UPDATE "QueueItem" SET risk = risk;

ALTER TABLE "NotSame" ADD CONSTRAINT smaller_first CHECK ("oneId" < "otherId");
ALTER TABLE "Merge" ADD CONSTRAINT two_listings CHECK ("survivorId" <> "mergedId");

-- Whatever writes what duplicates are found by, the listing is due to be compared anew (server/curation/duplicates). Statement by statement, so that
-- a bulk load pays little.
CREATE FUNCTION match_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'INSERT INTO "MatchDue" ("listingId") SELECT DISTINCT l.id FROM changed c JOIN "Listing" l ON l.id = c.%I ORDER BY l.id ON CONFLICT DO NOTHING',
    TG_ARGV[0]);
  RETURN NULL;
END $$;

DO $$
DECLARE
  watched record;
BEGIN
  FOR watched IN SELECT * FROM (VALUES
    ('Listing', 'id'), ('Location', 'listingId'), ('ListingPlace', 'listingId'), ('OtherName', 'listingId'), ('Identifier', 'listingId'),
    ('Contact', 'listingId'), ('Link', 'listingId'), ('Event', 'listingId'), ('EventHost', 'eventId')) AS t (name, owner)
  LOOP
    EXECUTE format('CREATE TRIGGER match_due_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION match_due(%L)', watched.name, watched.owner);
    -- Of a listing only what is compared: confirming ten thousand must not compare them all again.
    IF watched.name <> 'Listing' THEN
      EXECUTE format('CREATE TRIGGER match_due_updated AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION match_due(%L)', watched.name, watched.owner);
      EXECUTE format('CREATE TRIGGER match_due_left AFTER UPDATE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION match_due(%L)', watched.name, watched.owner);
      EXECUTE format('CREATE TRIGGER match_due_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION match_due(%L)', watched.name, watched.owner);
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION listing_match_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "MatchDue" ("listingId")
  SELECT n.id FROM new_rows n JOIN old_rows o ON o.id = n.id
  WHERE (n.name, n.status, n."mergedIntoId", n."groupId", n."venueId", n."funderId", n."insideOfId", n."parentFundId")
    IS DISTINCT FROM (o.name, o.status, o."mergedIntoId", o."groupId", o."venueId", o."funderId", o."insideOfId", o."parentFundId")
  ORDER BY n.id ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER match_due_updated AFTER UPDATE ON "Listing" REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION listing_match_due();

-- What stands already is compared once.
INSERT INTO "MatchDue" ("listingId") SELECT id FROM "Listing";
