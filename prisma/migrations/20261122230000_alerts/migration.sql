-- CreateEnum
CREATE TYPE "AlertPace" AS ENUM ('AT_ONCE', 'DAILY', 'WEEKLY');

-- CreateEnum
CREATE TYPE "AlertState" AS ENUM ('UNCONFIRMED', 'ACTIVE', 'PAUSED', 'ENDED');

-- CreateEnum
CREATE TYPE "AlertEnding" AS ENUM ('UNSUBSCRIBED', 'REFUSED', 'NEVER_CONFIRMED', 'REMOVED', 'UNREACHABLE');

-- CreateEnum
CREATE TYPE "AlertWhat" AS ENUM ('NEW', 'CLOSING_IN_14_DAYS', 'CLOSING_IN_3_DAYS', 'DEADLINE_MOVED', 'REOPENED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "AlertDeliveryState" AS ENUM ('WAITING', 'TOLD', 'DROPPED');

-- CreateEnum
CREATE TYPE "AlertCounted" AS ENUM ('SUBSCRIBED', 'ENDED', 'SENT', 'CLICKED', 'APPLIED', 'GOT_IT', 'NOT_FOR_US');

-- AlterTable
ALTER TABLE "Criterion" ADD COLUMN     "choice" INTEGER;

-- CreateTable
CREATE TABLE "AlertSubscription" (
    "id" SERIAL NOT NULL,
    "state" "AlertState" NOT NULL DEFAULT 'UNCONFIRMED',
    "email" TEXT,
    "emailHash" TEXT,
    "nonce" TEXT NOT NULL,
    "tokenHash" TEXT,
    "kinds" "ListingKind"[],
    "placeIds" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "themeIds" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "audienceIds" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "applicantTypeIds" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "amount" BIGINT,
    "applicant" JSONB,
    "onlyEligible" BOOLEAN NOT NULL DEFAULT false,
    "pace" "AlertPace" NOT NULL DEFAULT 'AT_ONCE',
    "language" TEXT NOT NULL DEFAULT 'en',
    "countedPlaceId" INTEGER,
    "formId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "pausedUntil" TIMESTAMPTZ(3),
    "nextLetterAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedBecause" "AlertEnding",
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AlertSubscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AlertEvent" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "what" "AlertWhat" NOT NULL,
    "listingId" INTEGER NOT NULL,
    "roundId" INTEGER,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "matchedAt" TIMESTAMPTZ(3),
    "matched" INTEGER,

    CONSTRAINT "AlertEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AlertMark" (
    "listingId" INTEGER NOT NULL,
    "roundId" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL,
    "closesAt" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AlertMark_pkey" PRIMARY KEY ("listingId","roundId")
);

-- CreateTable
CREATE TABLE "AlertDelivery" (
    "subscriptionId" INTEGER NOT NULL,
    "eventId" INTEGER NOT NULL,
    "state" "AlertDeliveryState" NOT NULL DEFAULT 'WAITING',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mailKey" TEXT,

    CONSTRAINT "AlertDelivery_pkey" PRIMARY KEY ("subscriptionId","eventId")
);

-- CreateTable
CREATE TABLE "AlertWebhook" (
    "subscriptionId" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "challenge" TEXT,
    "failingSince" TIMESTAMPTZ(3),
    "lastStatus" INTEGER,

    CONSTRAINT "AlertWebhook_pkey" PRIMARY KEY ("subscriptionId")
);

-- CreateTable
CREATE TABLE "WebhookCall" (
    "id" SERIAL NOT NULL,
    "subscriptionId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "notBefore" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "trouble" TEXT,

    CONSTRAINT "WebhookCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RefusedAddress" (
    "hash" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "because" "AlertEnding" NOT NULL,

    CONSTRAINT "RefusedAddress_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "AlertCount" (
    "day" DATE NOT NULL,
    "what" "AlertCounted" NOT NULL,
    "placeId" INTEGER NOT NULL DEFAULT 0,
    "listingId" INTEGER NOT NULL DEFAULT 0,
    "count" INTEGER NOT NULL,

    CONSTRAINT "AlertCount_pkey" PRIMARY KEY ("day","what","placeId","listingId")
);

-- CreateIndex
CREATE UNIQUE INDEX "AlertSubscription_tokenHash_key" ON "AlertSubscription"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "AlertSubscription_formId_key" ON "AlertSubscription"("formId");

-- CreateIndex
CREATE INDEX "AlertSubscription_emailHash_idx" ON "AlertSubscription"("emailHash");

-- CreateIndex
CREATE INDEX "AlertSubscription_state_nextLetterAt_idx" ON "AlertSubscription"("state", "nextLetterAt");

-- CreateIndex
CREATE INDEX "AlertSubscription_state_endedAt_idx" ON "AlertSubscription"("state", "endedAt");

-- CreateIndex
CREATE INDEX "AlertSubscription_placeIds_idx" ON "AlertSubscription" USING GIN ("placeIds");

-- CreateIndex
CREATE INDEX "AlertSubscription_themeIds_idx" ON "AlertSubscription" USING GIN ("themeIds");

-- CreateIndex
CREATE UNIQUE INDEX "AlertEvent_key_key" ON "AlertEvent"("key");

-- CreateIndex
CREATE INDEX "AlertEvent_matchedAt_id_idx" ON "AlertEvent"("matchedAt", "id");

-- CreateIndex
CREATE INDEX "AlertEvent_listingId_what_idx" ON "AlertEvent"("listingId", "what");

-- CreateIndex
CREATE INDEX "AlertDelivery_eventId_idx" ON "AlertDelivery"("eventId");

-- CreateIndex
CREATE INDEX "AlertDelivery_state_subscriptionId_idx" ON "AlertDelivery"("state", "subscriptionId");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookCall_key_key" ON "WebhookCall"("key");

-- CreateIndex
CREATE INDEX "WebhookCall_state_notBefore_id_idx" ON "WebhookCall"("state", "notBefore", "id");

-- CreateIndex
CREATE INDEX "WebhookCall_subscriptionId_idx" ON "WebhookCall"("subscriptionId");

-- CreateIndex
CREATE INDEX "AlertCount_listingId_what_idx" ON "AlertCount"("listingId", "what");

-- AddForeignKey
ALTER TABLE "AlertEvent" ADD CONSTRAINT "AlertEvent_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertMark" ADD CONSTRAINT "AlertMark_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertDelivery" ADD CONSTRAINT "AlertDelivery_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "AlertSubscription"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertDelivery" ADD CONSTRAINT "AlertDelivery_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "AlertEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertWebhook" ADD CONSTRAINT "AlertWebhook_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "AlertSubscription"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookCall" ADD CONSTRAINT "WebhookCall_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "AlertWebhook"("subscriptionId") ON DELETE CASCADE ON UPDATE CASCADE;
