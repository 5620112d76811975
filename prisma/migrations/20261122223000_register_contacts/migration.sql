-- Claims are proved by the mailbox of a public register too, and can be taken back for a week by a mailed link.
ALTER TYPE "ClaimProof" ADD VALUE 'REGISTER' BEFORE 'CURATOR';

ALTER TABLE "Submission" ADD COLUMN "undoHash" TEXT;

CREATE UNIQUE INDEX "Submission_undoHash_key" ON "Submission"("undoHash");

CREATE TABLE "RegisterContact" (
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "asAt" DATE NOT NULL,

    CONSTRAINT "RegisterContact_pkey" PRIMARY KEY ("scheme","value")
);

ALTER TABLE "RegisterContact" ADD CONSTRAINT "RegisterContact_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
