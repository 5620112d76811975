-- DropIndex
DROP INDEX "AlertSubscription_state_nextLetterAt_idx";

-- AlterTable
ALTER TABLE "AlertSubscription" DROP COLUMN "nextLetterAt";

-- AlterTable
ALTER TABLE "AlertWebhook" DROP COLUMN "challenge";

-- Two references checked for each of 55,000 deliveries were most of the time a fund of the whole county took. What they promised, triggers keep.
ALTER TABLE "AlertDelivery" DROP CONSTRAINT "AlertDelivery_subscriptionId_fkey", DROP CONSTRAINT "AlertDelivery_eventId_fkey";

CREATE FUNCTION forget_deliveries_of_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "AlertDelivery" d USING gone WHERE d."eventId" = gone.id;
  RETURN NULL;
END $$;
CREATE TRIGGER forget_deliveries AFTER DELETE ON "AlertEvent" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION forget_deliveries_of_events();

CREATE FUNCTION forget_deliveries_of_subscriptions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "AlertDelivery" d USING gone WHERE d."subscriptionId" = gone.id;
  RETURN NULL;
END $$;
CREATE TRIGGER forget_deliveries AFTER DELETE ON "AlertSubscription" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION forget_deliveries_of_subscriptions();

-- The next message is found in the order in which they go, however many wait.
CREATE INDEX "Mail_going" ON "Mail" (urgent DESC, "notBefore", id) WHERE state IN ('QUEUED', 'SENDING');
