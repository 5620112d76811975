-- CreateTable
CREATE TABLE "PlaceSource" (
    "placeId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "identifier" TEXT,
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "PlaceSource_pkey" PRIMARY KEY ("placeId","sourceId")
);

-- CreateTable
CREATE TABLE "Boundary" (
    "placeId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "areaKm2" DOUBLE PRECISION NOT NULL,
    "year" SMALLINT,
    "digest" TEXT NOT NULL,

    CONSTRAINT "Boundary_pkey" PRIMARY KEY ("placeId")
);

-- CreateTable
CREATE TABLE "Ring" (
    "id" SERIAL NOT NULL,
    "placeId" INTEGER NOT NULL,
    "ring" polygon NOT NULL,
    "bounds" box NOT NULL,

    CONSTRAINT "Ring_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Postcode" (
    "code" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "quality" SMALLINT,
    "districtId" INTEGER,
    "wardId" INTEGER,
    "sourceId" INTEGER NOT NULL,

    CONSTRAINT "Postcode_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "PlaceSource_sourceId_identifier_idx" ON "PlaceSource"("sourceId", "identifier");

-- CreateIndex
CREATE INDEX "Ring_placeId_idx" ON "Ring"("placeId");

-- CreateIndex
CREATE INDEX "Postcode_districtId_idx" ON "Postcode"("districtId");

-- CreateIndex
CREATE INDEX "Postcode_wardId_idx" ON "Postcode"("wardId");

-- AddForeignKey
ALTER TABLE "PlaceSource" ADD CONSTRAINT "PlaceSource_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceSource" ADD CONSTRAINT "PlaceSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Boundary" ADD CONSTRAINT "Boundary_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Boundary" ADD CONSTRAINT "Boundary_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ring" ADD CONSTRAINT "Ring_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Postcode" ADD CONSTRAINT "Postcode_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Postcode" ADD CONSTRAINT "Postcode_wardId_fkey" FOREIGN KEY ("wardId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Postcode" ADD CONSTRAINT "Postcode_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Hand-written from here: what Prisma has no words for.

-- Which boundaries may hold a point: decided by their boxes first (docs/decisions/0019).
CREATE INDEX "Ring_bounds_idx" ON "Ring" USING gist (bounds);

-- All postcodes of an outward part (PE28 of PE283AB) are one range of this index; deduplicated, it is a fraction of the table.
CREATE INDEX "Postcode_outward_idx" ON "Postcode" (left(code, -3));
