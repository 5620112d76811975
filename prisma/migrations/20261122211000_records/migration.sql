-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "open" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "told" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "StaffNote" (
    "id" SERIAL NOT NULL,
    "listingId" INTEGER,
    "placeId" INTEGER,
    "text" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StaffNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LocationViewing" (
    "id" SERIAL NOT NULL,
    "listingId" INTEGER NOT NULL,
    "accountId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LocationViewing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LocationConsent" (
    "id" SERIAL NOT NULL,
    "listingId" INTEGER NOT NULL,
    "givenBy" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "how" TEXT NOT NULL,
    "recordedBy" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "LocationConsent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" TEXT NOT NULL,
    "hashes" TEXT[],
    "counts" JSONB NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StaffNote_listingId_at_id_idx" ON "StaffNote"("listingId", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "StaffNote_placeId_at_id_idx" ON "StaffNote"("placeId", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "LocationViewing_at_id_idx" ON "LocationViewing"("at" DESC, "id");

-- CreateIndex
CREATE INDEX "LocationViewing_listingId_idx" ON "LocationViewing"("listingId");

-- CreateIndex
CREATE INDEX "LocationConsent_listingId_withdrawnAt_idx" ON "LocationConsent"("listingId", "withdrawnAt");

-- AddForeignKey
ALTER TABLE "StaffNote" ADD CONSTRAINT "StaffNote_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffNote" ADD CONSTRAINT "StaffNote_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LocationViewing" ADD CONSTRAINT "LocationViewing_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LocationConsent" ADD CONSTRAINT "LocationConsent_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Hand-written: Prisma knows neither partial nor trigram indexes.

-- One consent stands at a time, as for contacts.
CREATE UNIQUE INDEX "LocationConsent_standing_key" ON "LocationConsent" ("listingId") WHERE "withdrawnAt" IS NULL;
ALTER TABLE "StaffNote" ADD CONSTRAINT note_is_about_one CHECK (num_nonnulls("listingId", "placeId") = 1);

-- What staff search by that the public does not: other names, register numbers, addresses of contacts.
CREATE INDEX "Listing_slug_trgm_idx" ON "Listing" USING gist (slug gist_trgm_ops (siglen = 64));
CREATE INDEX "OtherName_name_trgm_idx" ON "OtherName" USING gist (name gist_trgm_ops (siglen = 64));
CREATE INDEX "Identifier_value_idx" ON "Identifier" (value);
CREATE INDEX "Contact_email_idx" ON "Contact" (lower(email)) WHERE email IS NOT NULL;
