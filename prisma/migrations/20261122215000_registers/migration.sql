-- CreateEnum
CREATE TYPE "LinkState" AS ENUM ('NEW', 'ANSWERS', 'GUARDED', 'FAILING', 'DEAD', 'PARKED', 'UNCHECKED');

-- CreateTable
CREATE TABLE "AdminChange" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accountId" TEXT,
    "register" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "old" JSONB,
    "new" JSONB,
    "bodyId" INTEGER,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "AdminChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormerTerm" (
    "vocabulary" "Vocabulary" NOT NULL,
    "slug" TEXT NOT NULL,
    "termId" INTEGER NOT NULL,
    "formerId" INTEGER,

    CONSTRAINT "FormerTerm_pkey" PRIMARY KEY ("vocabulary","slug")
);

-- CreateTable
CREATE TABLE "FormerPlace" (
    "slug" TEXT NOT NULL,
    "placeId" INTEGER NOT NULL,
    "formerId" INTEGER,

    CONSTRAINT "FormerPlace_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Collection" (
    "id" SERIAL NOT NULL,
    "bodyId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollectionItem" (
    "collectionId" INTEGER NOT NULL,
    "listingId" INTEGER NOT NULL,
    "pin" INTEGER,
    "leftOut" BOOLEAN NOT NULL DEFAULT false,
    "line" TEXT,

    CONSTRAINT "CollectionItem_pkey" PRIMARY KEY ("collectionId","listingId")
);

-- CreateTable
CREATE TABLE "LinkAddress" (
    "url" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "state" "LinkState" NOT NULL DEFAULT 'NEW',
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "failingSince" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "status" INTEGER,
    "trouble" TEXT,
    "leadsTo" TEXT,

    CONSTRAINT "LinkAddress_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "BodyHost" (
    "host" TEXT NOT NULL,
    "bodyId" INTEGER NOT NULL,

    CONSTRAINT "BodyHost_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "EmbedSeen" (
    "day" DATE NOT NULL,
    "host" TEXT NOT NULL,
    "element" TEXT NOT NULL,
    "times" INTEGER NOT NULL,

    CONSTRAINT "EmbedSeen_pkey" PRIMARY KEY ("day","host","element")
);

-- CreateTable
CREATE TABLE "BodyContact" (
    "id" SERIAL NOT NULL,
    "bodyId" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "how" TEXT NOT NULL,
    "note" TEXT,
    "accountId" TEXT,

    CONSTRAINT "BodyContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" SERIAL NOT NULL,
    "accountId" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AdminChange_register_subject_id_idx" ON "AdminChange"("register", "subject", "id");

-- CreateIndex
CREATE INDEX "AdminChange_at_id_idx" ON "AdminChange"("at", "id");

-- CreateIndex
CREATE INDEX "AdminChange_accountId_idx" ON "AdminChange"("accountId");

-- CreateIndex
CREATE INDEX "AdminChange_bodyId_idx" ON "AdminChange"("bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "FormerTerm_formerId_key" ON "FormerTerm"("formerId");

-- CreateIndex
CREATE INDEX "FormerTerm_termId_idx" ON "FormerTerm"("termId");

-- CreateIndex
CREATE UNIQUE INDEX "FormerPlace_formerId_key" ON "FormerPlace"("formerId");

-- CreateIndex
CREATE INDEX "FormerPlace_placeId_idx" ON "FormerPlace"("placeId");

-- CreateIndex
CREATE UNIQUE INDEX "Collection_slug_key" ON "Collection"("slug");

-- CreateIndex
CREATE INDEX "Collection_bodyId_title_id_idx" ON "Collection"("bodyId", "title", "id");

-- CreateIndex
CREATE INDEX "CollectionItem_listingId_idx" ON "CollectionItem"("listingId");

-- CreateIndex
CREATE INDEX "LinkAddress_nextAt_url_idx" ON "LinkAddress"("nextAt", "url");

-- CreateIndex
CREATE INDEX "LinkAddress_host_idx" ON "LinkAddress"("host");

-- CreateIndex
CREATE INDEX "BodyHost_bodyId_idx" ON "BodyHost"("bodyId");

-- CreateIndex
CREATE INDEX "EmbedSeen_host_day_idx" ON "EmbedSeen"("host", "day");

-- CreateIndex
CREATE INDEX "BodyContact_bodyId_on_id_idx" ON "BodyContact"("bodyId", "on" DESC, "id");

-- CreateIndex
CREATE INDEX "BodyContact_accountId_idx" ON "BodyContact"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_accountId_list_name_key" ON "SavedView"("accountId", "list", "name");

-- AddForeignKey
ALTER TABLE "AdminChange" ADD CONSTRAINT "AdminChange_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdminChange" ADD CONSTRAINT "AdminChange_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerTerm" ADD CONSTRAINT "FormerTerm_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerPlace" ADD CONSTRAINT "FormerPlace_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Collection" ADD CONSTRAINT "Collection_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionItem" ADD CONSTRAINT "CollectionItem_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionItem" ADD CONSTRAINT "CollectionItem_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyHost" ADD CONSTRAINT "BodyHost_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyContact" ADD CONSTRAINT "BodyContact_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyContact" ADD CONSTRAINT "BodyContact_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
