-- CreateTable
CREATE TABLE "Indicator" (
    "id" SERIAL NOT NULL,
    "placeId" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "unit" TEXT NOT NULL,
    "asAt" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "licence" TEXT NOT NULL,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_placeId_measure_asAt_key" ON "Indicator"("placeId", "measure", "asAt");

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is in a place, as far as that is public: rooms to hire are counted by where their venue is (server/venues/affordable-rooms.ts), and of the
-- thousands of places within a district only those matter that anything is in (server/places/coverage-cells.ts).
CREATE INDEX "Catalogue_placeId_kind_idx" ON "Catalogue" ("placeId", kind) WHERE listed;
