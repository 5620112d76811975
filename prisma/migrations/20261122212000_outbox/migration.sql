-- CreateEnum
CREATE TYPE "LadderStep" AS ENUM ('BEFORE_60', 'BEFORE_30', 'ON_DAY', 'AFTER_30', 'NOTICE', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "LadderMeans" AS ENUM ('MAIL', 'PHONE', 'CLOCK', 'CURATOR');

-- DropIndex
DROP INDEX "Mail_to_idx";

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "again" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "domain" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "handedAt" TIMESTAMPTZ(3),
ADD COLUMN     "urgent" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "LadderRung" (
    "listingId" INTEGER NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "step" "LadderStep" NOT NULL,
    "means" "LadderMeans" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "mailId" INTEGER,

    CONSTRAINT "LadderRung_pkey" PRIMARY KEY ("listingId","dueAt","step")
);

-- CreateTable
CREATE TABLE "ConfirmLink" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "bodyId" INTEGER NOT NULL,
    "sentTo" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConfirmLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConfirmAct" (
    "id" SERIAL NOT NULL,
    "linkId" INTEGER NOT NULL,
    "listingId" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ConfirmAct_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LadderRung_mailId_idx" ON "LadderRung"("mailId");

-- CreateIndex
CREATE UNIQUE INDEX "ConfirmLink_tokenHash_key" ON "ConfirmLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ConfirmLink_bodyId_idx" ON "ConfirmLink"("bodyId");

-- CreateIndex
CREATE INDEX "ConfirmLink_expiresAt_idx" ON "ConfirmLink"("expiresAt");

-- CreateIndex
CREATE INDEX "ConfirmAct_linkId_id_idx" ON "ConfirmAct"("linkId", "id");

-- CreateIndex
CREATE INDEX "ConfirmAct_listingId_idx" ON "ConfirmAct"("listingId");

-- CreateIndex
CREATE INDEX "Mail_to_id_idx" ON "Mail"("to", "id");

-- AddForeignKey
ALTER TABLE "LadderRung" ADD CONSTRAINT "LadderRung_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LadderRung" ADD CONSTRAINT "LadderRung_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConfirmLink" ADD CONSTRAINT "ConfirmLink_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConfirmAct" ADD CONSTRAINT "ConfirmAct_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "ConfirmLink"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConfirmAct" ADD CONSTRAINT "ConfirmAct_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Hand-written from here: Prisma knows no partial indexes.

-- What the ladder looks at each day (server/curation/assurance/due-steps.ts).
CREATE INDEX "Listing_ladder" ON "Listing" ("dueAt") WHERE status = 'PUBLISHED' AND "dueAt" IS NOT NULL;
-- How many a host was sent of late, and whose bodies are still to be erased (server/mail).
CREATE INDEX "Mail_handed" ON "Mail" ("handedAt") WHERE "handedAt" IS NOT NULL;
CREATE INDEX "Mail_unerased" ON "Mail" ("createdAt") WHERE text <> '';

UPDATE "Mail" SET domain = lower(split_part("to", '@', 2));
