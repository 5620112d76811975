-- CreateEnum
CREATE TYPE "SubmissionKind" AS ENUM ('LISTING', 'CHANGE', 'REPORT', 'CLAIM');

-- CreateEnum
CREATE TYPE "SubmissionState" AS ENUM ('UNCONFIRMED', 'OPEN', 'DECIDED', 'EXPIRED');

-- CreateEnum
CREATE TYPE "ClaimProof" AS ENUM ('DOMAIN', 'CONTACT', 'CURATOR');

-- CreateTable
CREATE TABLE "Submission" (
    "id" TEXT NOT NULL,
    "kind" "SubmissionKind" NOT NULL,
    "state" "SubmissionState" NOT NULL DEFAULT 'UNCONFIRMED',
    "formId" TEXT NOT NULL,
    "email" TEXT,
    "senderRole" TEXT,
    "listingKind" "ListingKind",
    "listingId" INTEGER,
    "baseVersion" INTEGER,
    "changes" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT,
    "detail" JSONB,
    "tokenHash" TEXT,
    "textHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "erasedAt" TIMESTAMPTZ(3),
    "queueItemId" INTEGER,
    "contactHash" TEXT,
    "contactEmail" TEXT,
    "proof" "ClaimProof",
    "membershipId" INTEGER,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedReason" TEXT,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubmissionCount" (
    "key" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "SubmissionCount_pkey" PRIMARY KEY ("key","since")
);

-- CreateTable
CREATE TABLE "FormKey" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "secret" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormKey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Submission_formId_key" ON "Submission"("formId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_tokenHash_key" ON "Submission"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_queueItemId_key" ON "Submission"("queueItemId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_contactHash_key" ON "Submission"("contactHash");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_membershipId_key" ON "Submission"("membershipId");

-- CreateIndex
CREATE INDEX "Submission_listingId_idx" ON "Submission"("listingId");

-- CreateIndex
CREATE INDEX "Submission_textHash_createdAt_idx" ON "Submission"("textHash", "createdAt");

-- CreateIndex
CREATE INDEX "Submission_state_createdAt_idx" ON "Submission"("state", "createdAt");

-- CreateIndex
CREATE INDEX "SubmissionCount_since_idx" ON "SubmissionCount"("since");

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;
