-- Every change that a public answer may show is told to every process at its commit, so that none keeps an answer that is no longer true
-- (ARCHITECTURE 6; docs/decisions/0026). Hand-written: Prisma knows neither functions, triggers nor partial indexes.

-- One notification for a table and transaction, however many rows and statements: PostgreSQL folds equal ones.
CREATE FUNCTION public_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('public_changes', TG_TABLE_NAME);
  RETURN NULL;
END $$;

-- Watches every table but those named, also tables that later migrations make: whoever forgets one is safe, only slower. Each start calls it
-- with the list of server/public-changes/watched-tables.ts. Returns the tables it began or ceased to watch.
CREATE FUNCTION watch_public_changes(unwatched text[]) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
  watched record;
BEGIN
  FOR watched IN
    SELECT c.relname AS name, c.relname = ANY (unwatched) AS leave, t.oid IS NOT NULL AS has
    FROM pg_class c
    LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgname = 'public_changed'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      -- What an extension brings is not ours to change.
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    ORDER BY c.relname
  LOOP
    CONTINUE WHEN watched.has <> watched.leave;
    IF watched.leave THEN
      EXECUTE format('DROP TRIGGER public_changed ON public.%I', watched.name);
    ELSE
      EXECUTE format('CREATE TRIGGER public_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.%I FOR EACH STATEMENT EXECUTE FUNCTION public_changed()', watched.name);
      -- Also where a load has set ordinary triggers aside (session_replication_role = replica).
      EXECUTE format('ALTER TABLE public.%I ENABLE ALWAYS TRIGGER public_changed', watched.name);
    END IF;
    RETURN NEXT watched.name;
  END LOOP;
END $$;

SELECT watch_public_changes('{_prisma_migrations}');

-- The next moment that changes an answer by itself is found without reading a table (server/public-changes/next-moment.ts).
CREATE INDEX "Listing_dueAt_moment" ON "Listing" ("dueAt") WHERE "dueAt" IS NOT NULL;
CREATE INDEX "Listing_publishFrom_moment" ON "Listing" ("publishFrom") WHERE "publishFrom" IS NOT NULL;
CREATE INDEX "Listing_publishUntil_moment" ON "Listing" ("publishUntil") WHERE "publishUntil" IS NOT NULL;
CREATE INDEX "Round_opensAt_moment" ON "Round" ("opensAt") WHERE "opensAt" IS NOT NULL;
CREATE INDEX "Round_confirmedAt_moment" ON "Round" ("confirmedAt") WHERE "confirmedAt" IS NOT NULL;
CREATE INDEX "Round_dueAt_moment" ON "Round" ("dueAt") WHERE "dueAt" IS NOT NULL;
CREATE INDEX "Event_endsAt_moment" ON "Event" ("endsAt") WHERE "endsAt" IS NOT NULL;
CREATE INDEX "Event_registerBy_moment" ON "Event" ("registerBy") WHERE "registerBy" IS NOT NULL;
CREATE INDEX "OpeningHours_from_moment" ON "OpeningHours" ("from");
CREATE INDEX "OpeningHours_to_moment" ON "OpeningHours" ("to");
CREATE INDEX "Schedule_from_moment" ON "Schedule" ("from");
CREATE INDEX "Schedule_to_moment" ON "Schedule" ("to") WHERE "to" IS NOT NULL;
