-- AlterTable
ALTER TABLE "SavedView" ADD COLUMN     "bodyId" INTEGER;

-- CreateTable
CREATE TABLE "Bulk" (
    "id" SERIAL NOT NULL,
    "accountId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Bulk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BulkPart" (
    "id" SERIAL NOT NULL,
    "bulkId" INTEGER NOT NULL,
    "listingId" INTEGER,
    "itemId" INTEGER,
    "version" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "BulkPart_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Bulk_accountId_id_idx" ON "Bulk"("accountId", "id" DESC);

-- CreateIndex
CREATE INDEX "BulkPart_bulkId_id_idx" ON "BulkPart"("bulkId", "id");

-- CreateIndex
CREATE INDEX "BulkPart_listingId_idx" ON "BulkPart"("listingId");

-- CreateIndex
CREATE INDEX "BulkPart_itemId_idx" ON "BulkPart"("itemId");

-- CreateIndex
CREATE INDEX "SavedView_bodyId_idx" ON "SavedView"("bodyId");

-- AddForeignKey
ALTER TABLE "Bulk" ADD CONSTRAINT "Bulk_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkPart" ADD CONSTRAINT "BulkPart_bulkId_fkey" FOREIGN KEY ("bulkId") REFERENCES "Bulk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkPart" ADD CONSTRAINT "BulkPart_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkPart" ADD CONSTRAINT "BulkPart_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "QueueItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;
