-- What people miss, without persons (docs/decisions/0055).
-- CreateTable
CREATE TABLE "Wish" (
    "day" DATE NOT NULL,
    "placeId" INTEGER NOT NULL DEFAULT 0,
    "themeId" INTEGER NOT NULL DEFAULT 0,
    "kind" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Wish_pkey" PRIMARY KEY ("placeId","themeId","kind","day","words")
);

-- CreateTable
CREATE TABLE "WishAnswer" (
    "placeId" INTEGER NOT NULL,
    "themeId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "WishAnswer_pkey" PRIMARY KEY ("placeId","themeId","kind")
);

-- CreateIndex
CREATE INDEX "Wish_day_idx" ON "Wish"("day");

-- CreateIndex
CREATE INDEX "WishAnswer_day_idx" ON "WishAnswer"("day");
