-- What processes tell one another of busy askers, once a second (docs/decisions/0016). UNLOGGED, which Prisma cannot say: written often, worth nothing
-- after a minute.

-- CreateTable
CREATE UNLOGGED TABLE "RateCount" (
    "asker" BIGINT NOT NULL,
    "count" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RateCount_pkey" PRIMARY KEY ("asker")
);
