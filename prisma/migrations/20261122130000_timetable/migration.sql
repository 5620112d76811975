-- When things happen, in a form that a filter can ask of a million listings (docs/decisions/0023). Hand-written below the tables.

-- CreateTable
CREATE TABLE "Timetable" (
    "scheduleId" INTEGER NOT NULL,
    "listingId" INTEGER NOT NULL,
    "begins" INTEGER NOT NULL,
    "ends" INTEGER,
    "weekly" INTEGER NOT NULL,
    "weekdays" INTEGER NOT NULL,
    "days" INTEGER[],
    "since" DATE NOT NULL,
    "until" DATE NOT NULL,
    "understood" BOOLEAN NOT NULL,

    CONSTRAINT "Timetable_pkey" PRIMARY KEY ("scheduleId")
);

-- CreateTable
CREATE TABLE "BankHoliday" (
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "observed" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "BankHoliday_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "Timetable_listingId_idx" ON "Timetable"("listingId");

-- CreateIndex
CREATE INDEX "Timetable_until_idx" ON "Timetable"("until");

-- AddForeignKey
ALTER TABLE "Timetable" ADD CONSTRAINT "Timetable_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "Schedule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Timetable" ADD CONSTRAINT "Timetable_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------- rules

-- RFC 5545 rules by the day: what time of day it is stands beside the rule. server/times/rule.ts reads the same grammar and server/times/days.ts
-- asks a library for the same days; tests hold the two together. Null: not understood.
CREATE FUNCTION schedule_rule(rrule text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  said text;
  part text;
  name text;
  value text;
  parts jsonb := '{}';
  frequency text;
  few text;
BEGIN
  IF rrule IS NULL OR length(rrule) > 500 OR rrule !~ '^[\x20-\x7e]+$' THEN RETURN NULL; END IF;
  said := regexp_replace(regexp_replace(upper(btrim(rrule) COLLATE "C"), '^RRULE:', ''), ';$', '');
  FOREACH part IN ARRAY string_to_array(said, ';') LOOP
    name := split_part(part, '=', 1);
    value := substr(part, length(name) + 2);
    IF parts ? name OR NOT (CASE name
      WHEN 'FREQ' THEN value ~ '^(DAILY|WEEKLY|MONTHLY|YEARLY)$'
      WHEN 'INTERVAL' THEN value ~ '^[1-9][0-9]{0,2}$'
      WHEN 'COUNT' THEN value ~ '^[1-9][0-9]{0,3}$'
      WHEN 'UNTIL' THEN value ~ '^[12][0-9]{3}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]Z?)?$'
      WHEN 'WKST' THEN value ~ '^(MO|TU|WE|TH|FR|SA|SU)$'
      WHEN 'BYDAY' THEN value ~ '^([+-]?[1-9][0-9]?)?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-9][0-9]?)?(MO|TU|WE|TH|FR|SA|SU))*$'
      WHEN 'BYMONTH' THEN value ~ '^([1-9]|1[0-2])(,([1-9]|1[0-2]))*$'
      WHEN 'BYMONTHDAY' THEN value ~ '^[+-]?([1-9]|[12][0-9]|3[01])(,[+-]?([1-9]|[12][0-9]|3[01]))*$'
      WHEN 'BYSETPOS' THEN value ~ '^[+-]?[1-9][0-9]{0,2}(,[+-]?[1-9][0-9]{0,2})*$'
      ELSE false END) THEN RETURN NULL; END IF;
    parts := parts || jsonb_build_object(name, value);
  END LOOP;
  frequency := parts ->> 'FREQ';
  IF frequency IS NULL OR (parts ? 'COUNT' AND parts ? 'UNTIL') THEN RETURN NULL; END IF;
  IF frequency = 'WEEKLY' AND parts ? 'BYMONTHDAY' THEN RETURN NULL; END IF;
  IF parts ? 'BYSETPOS' AND NOT parts ?| ARRAY['BYDAY', 'BYMONTH', 'BYMONTHDAY'] THEN RETURN NULL; END IF;
  IF frequency IN ('DAILY', 'WEEKLY') AND parts ->> 'BYDAY' ~ '[0-9]' THEN RETURN NULL; END IF;
  IF frequency = 'MONTHLY' AND parts ->> 'BYDAY' ~ '[0-9]{2}|[6-9]' THEN RETURN NULL; END IF;
  IF parts ->> 'BYDAY' ~ '5[3-9]|[6-9][0-9]' THEN RETURN NULL; END IF;
  IF parts ? 'BYMONTHDAY' AND parts ->> 'BYDAY' ~ '[0-9]' THEN RETURN NULL; END IF;
  few := substr(parts ->> 'UNTIL', 1, 8);
  IF few IS NOT NULL AND substr(few, 7)::int > month_days(substr(few, 1, 4)::int, substr(few, 5, 2)::int) THEN RETURN NULL; END IF;
  RETURN parts;
END $$;

CREATE FUNCTION month_days(year integer, month integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT EXTRACT(day FROM make_date(year, month, 1) + interval '1 month' - interval '1 day')::int
$$;

-- Days are counted from 1970-01-01, as server/times/day.ts counts them.
CREATE FUNCTION day_number(day date) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT day - DATE '1970-01-01' $$;

CREATE FUNCTION weekday_number(name text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_position(ARRAY['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], name)
$$;

-- Local time leaps over 1am to 2am on one night of the year: what begins then does not happen that night (RFC 5545, 3.3.10).
CREATE FUNCTION is_leapt_over(day date, begins integer) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT begins >= 60 AND begins < 120
    AND ((day + make_interval(mins => begins)) AT TIME ZONE 'Europe/London') AT TIME ZONE 'Europe/London' <> day + make_interval(mins => begins)
$$;

-- The days of a rule between two days. Each period (day, week, month or year) holds the days that its parts allow; BYSETPOS chooses among them,
-- and COUNT counts from the first. `begins` matters to what is leapt over.
CREATE FUNCTION rule_days(parts jsonb, starts date, begins integer, first date, last date) RETURNS integer[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  frequency text := parts ->> 'FREQ';
  step integer := COALESCE((parts ->> 'INTERVAL')::int, 1);
  counted integer := (parts ->> 'COUNT')::int;
  week integer := weekday_number(COALESCE(parts ->> 'WKST', 'MO'));
  months integer[] := string_to_array(parts ->> 'BYMONTH', ',');
  month_dates integer[] := string_to_array(parts ->> 'BYMONTHDAY', ',');
  chosen integer[] := string_to_array(parts ->> 'BYSETPOS', ',');
  -- Plain weekdays, and those with an ordinal as 8 times the ordinal and the weekday.
  weekdays integer[];
  ordinals integer[];
  start_week date := starts - (EXTRACT(isodow FROM starts)::int - week + 7) % 7;
  start_month integer := EXTRACT(year FROM starts)::int * 12 + EXTRACT(month FROM starts)::int;
  opens date;
  closes date := last;
BEGIN
  IF frequency IS NULL OR starts < DATE '1900-01-01' OR last < starts OR last < first THEN RETURN '{}'; END IF;
  IF parts ? 'BYDAY' THEN
    SELECT array_agg(weekday_number(right(d, 2))) FILTER (WHERE length(d) = 2),
      array_agg(left(d, -2)::int * 8 + weekday_number(right(d, 2))) FILTER (WHERE length(d) > 2)
    INTO weekdays, ordinals FROM unnest(string_to_array(parts ->> 'BYDAY', ',')) d;
  ELSIF frequency = 'WEEKLY' THEN
    weekdays := ARRAY[EXTRACT(isodow FROM starts)::int];
  ELSIF frequency IN ('MONTHLY', 'YEARLY') AND month_dates IS NULL THEN
    month_dates := ARRAY[EXTRACT(day FROM starts)::int];
    IF frequency = 'YEARLY' AND months IS NULL THEN months := ARRAY[EXTRACT(month FROM starts)::int]; END IF;
  END IF;

  opens := CASE WHEN counted IS NULL THEN GREATEST(first, starts) ELSE starts END;
  IF chosen IS NOT NULL OR counted IS NOT NULL THEN
    opens := CASE frequency
      WHEN 'WEEKLY' THEN opens - (EXTRACT(isodow FROM opens)::int - week + 7) % 7
      WHEN 'MONTHLY' THEN make_date(EXTRACT(year FROM opens)::int, EXTRACT(month FROM opens)::int, 1)
      WHEN 'YEARLY' THEN make_date(EXTRACT(year FROM opens)::int, 1, 1)
      ELSE opens END;
  END IF;
  IF chosen IS NOT NULL THEN
    closes := CASE frequency WHEN 'WEEKLY' THEN last + 6 WHEN 'MONTHLY' THEN last + 31 WHEN 'YEARLY' THEN make_date(EXTRACT(year FROM last)::int, 12, 31) ELSE last END;
  END IF;

  RETURN COALESCE((
    WITH told AS (
      SELECT opens + i AS day, EXTRACT(year FROM opens + i)::int AS y, EXTRACT(month FROM opens + i)::int AS m, EXTRACT(day FROM opens + i)::int AS d,
        EXTRACT(isodow FROM opens + i)::int AS w
      FROM generate_series(0, closes - opens) i
    ), period AS (
      SELECT t.*, CASE frequency
        WHEN 'DAILY' THEN t.day - starts
        WHEN 'WEEKLY' THEN (t.day - start_week) / 7
        WHEN 'MONTHLY' THEN t.y * 12 + t.m - start_month
        ELSE t.y - EXTRACT(year FROM starts)::int END AS n
      FROM told t
      WHERE (months IS NULL OR t.m = ANY (months))
        AND (ordinals IS NOT NULL OR weekdays IS NULL OR t.w = ANY (weekdays))
    ), allowed AS (
      SELECT p.day, p.n FROM period p
      WHERE p.n % step = 0
        AND (month_dates IS NULL OR p.d = ANY (month_dates) OR p.d - month_days(p.y, p.m) - 1 = ANY (month_dates))
        AND (ordinals IS NULL OR p.w = ANY (COALESCE(weekdays, '{}')) OR CASE
          WHEN frequency = 'MONTHLY' OR months IS NOT NULL
          THEN ((p.d - 1) / 7 + 1) * 8 + p.w = ANY (ordinals) OR -((month_days(p.y, p.m) - p.d) / 7 + 1) * 8 + p.w = ANY (ordinals)
          ELSE ((p.day - make_date(p.y, 1, 1)) / 7 + 1) * 8 + p.w = ANY (ordinals) OR -((make_date(p.y, 12, 31) - p.day) / 7 + 1) * 8 + p.w = ANY (ordinals)
          END)
        AND NOT is_leapt_over(p.day, begins)
    ), placed AS (
      SELECT a.day, row_number() OVER (PARTITION BY a.n ORDER BY a.day) AS nth, count(*) OVER (PARTITION BY a.n) AS size FROM allowed a
    ), kept AS (
      SELECT p.day, row_number() OVER (ORDER BY p.day) AS nth FROM placed p
      WHERE p.day >= starts AND (chosen IS NULL OR p.nth = ANY (chosen) OR p.nth - p.size - 1 = ANY (chosen))
    )
    SELECT array_agg(day_number(k.day) ORDER BY k.day) FROM kept k
    WHERE k.day BETWEEN first AND last AND (counted IS NULL OR k.nth <= counted)
  ), '{}');
END $$;

-- The last day on which it may happen: the schedule's own end, or the UNTIL of its rule, which may be a moment.
CREATE FUNCTION schedule_last(parts jsonb, ends date, begins integer) RETURNS date LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  said text := parts ->> 'UNTIL';
  local timestamp;
BEGIN
  IF said IS NULL THEN RETURN COALESCE(ends, DATE '9999-12-31'); END IF;
  local := make_timestamp(substr(said, 1, 4)::int, substr(said, 5, 2)::int, substr(said, 7, 2)::int,
    COALESCE(NULLIF(substr(said, 10, 2), ''), '23')::int, COALESCE(NULLIF(substr(said, 12, 2), ''), '59')::int, COALESCE(NULLIF(substr(said, 14, 2), ''), '59')::int);
  IF said LIKE '%Z' THEN local := (local AT TIME ZONE 'UTC') AT TIME ZONE 'Europe/London'; END IF;
  RETURN LEAST(ends, CASE WHEN local::date + make_interval(mins => begins) <= local THEN local::date ELSE local::date - 1 END);
END $$;

-- The day from which the same rule gives the same days, so that rules that differ only in how long ago they began are worked out once.
CREATE FUNCTION rule_anchor(parts jsonb, starts date, first date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN starts >= first OR starts < DATE '1900-01-01' OR parts ? 'COUNT' THEN starts
    WHEN parts ->> 'FREQ' IN ('DAILY', 'WEEKLY') THEN starts + (first - starts) / s.length * s.length
    WHEN parts ->> 'FREQ' = 'MONTHLY' AND s.step = 1 AND parts ?| ARRAY['BYDAY', 'BYMONTHDAY'] THEN make_date(EXTRACT(year FROM first)::int, EXTRACT(month FROM first)::int, 1)
    ELSE starts END
  FROM (SELECT COALESCE((parts ->> 'INTERVAL')::int, 1) AS step, COALESCE((parts ->> 'INTERVAL')::int, 1) * CASE parts ->> 'FREQ' WHEN 'WEEKLY' THEN 7 ELSE 1 END AS length) s
$$;

-- Weekdays as bits: 1 for Monday, 64 for Sunday.
CREATE FUNCTION weekday_bits(days integer[]) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT COALESCE(bit_or(1 << ((d + 3) % 7)), 0) FROM unnest(days) d
$$;

-- Weekdays, as bits, of a rule that says no more than "every week on these", or null.
CREATE FUNCTION plain_weekdays(parts jsonb, starts date) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN parts IS NULL OR parts ?| ARRAY['COUNT', 'BYMONTH', 'BYMONTHDAY', 'BYSETPOS'] OR COALESCE(parts ->> 'INTERVAL', '1') <> '1' OR starts < DATE '1900-01-01' THEN NULL
    WHEN parts ->> 'FREQ' NOT IN ('DAILY', 'WEEKLY') THEN NULL
    WHEN parts ? 'BYDAY' THEN (SELECT bit_or(1 << (weekday_number(d) - 1)) FROM unnest(string_to_array(parts ->> 'BYDAY', ',')) d)
    WHEN parts ->> 'FREQ' = 'DAILY' THEN 127
    ELSE 1 << (EXTRACT(isodow FROM starts)::int - 1) END
$$;

CREATE FUNCTION minute_of(clock time) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT (EXTRACT(hour FROM clock) * 60 + EXTRACT(minute FROM clock))::int $$;

-- ---------------------------------------------------------------- the timetable

-- The days of one schedule between two days, asked of its rule: for days that the timetable does not reach.
CREATE FUNCTION schedule_days(asked integer, first date, last date) RETURNS integer[] LANGUAGE sql STABLE PARALLEL SAFE COST 20 AS $$
  SELECT ARRAY(
    SELECT d FROM unnest(rule_days(r.parts, s."startDate", minute_of(s."from"), first, LEAST(last, schedule_last(r.parts, s."endDate", minute_of(s."from"))))) d
    WHERE DATE '1970-01-01' + d <> ALL (COALESCE(s.exceptions, '{}')))
  FROM "Schedule" s CROSS JOIN LATERAL (SELECT schedule_rule(s.rrule) AS parts) r
  LEFT JOIN "Activity" a ON a.id = s."activityId"
  LEFT JOIN "Group" g ON g."listingId" = a."groupId"
  WHERE s.id = asked AND r.parts IS NOT NULL AND g."runningState" IS DISTINCT FROM 'PAUSED' AND g."runningState" IS DISTINCT FROM 'CLOSED'
$$;

-- Rows of these schedules, from two days ago to 400 days ahead. Whoever calls it holds the turn. What a paused or closed group did does not happen.
CREATE FUNCTION refresh_timetable_rows(asked integer[]) RETURNS void LANGUAGE sql AS $$
  WITH span AS (
    SELECT current_date - 2 AS first, current_date + 400 AS last
  ), wanted AS (
    SELECT s.id, COALESCE(a."groupId", s."listingId") AS listing, s.rrule, s."startDate" AS starts, s."endDate", COALESCE(s.exceptions, '{}') AS exceptions,
      minute_of(s."from") AS begins, minute_of(s."to") AS told_end, COALESCE(g."runningState" IN ('PAUSED', 'CLOSED'), false) AS stopped
    FROM "Schedule" s
    LEFT JOIN "Activity" a ON a.id = s."activityId"
    LEFT JOIN "Group" g ON g."listingId" = a."groupId"
    WHERE s.id = ANY (asked)
  ), rules AS MATERIALIZED (
    SELECT w.rrule, schedule_rule(w.rrule) AS parts FROM (SELECT DISTINCT rrule FROM wanted) w
  ), read AS MATERIALIZED (
    SELECT w.*, r.parts, schedule_last(r.parts, w."endDate", w.begins) AS ends_on, rule_anchor(r.parts, w.starts, span.first) AS anchor,
      CASE WHEN w.begins >= 60 AND w.begins < 120 THEN w.begins ELSE 0 END AS leapt, plain_weekdays(r.parts, w.starts) AS weekdays
    FROM wanted w JOIN rules r ON r.rrule = w.rrule CROSS JOIN span
  ), sorted AS MATERIALIZED (
    SELECT r.*, r.leapt = 0 AND r.weekdays IS NOT NULL AND r.starts <= span.first AND r.ends_on >= span.last
      AND NOT EXISTS (SELECT 1 FROM unnest(r.exceptions) x WHERE x BETWEEN span.first AND span.last) AS plain
    FROM read r CROSS JOIN span
  ), worked_out AS MATERIALIZED (
    SELECT d.rrule, d.anchor, d.leapt, rule_days(d.parts, d.anchor, d.leapt, span.first, span.last) AS days
    FROM (SELECT DISTINCT rrule, parts, anchor, leapt FROM sorted WHERE NOT plain AND NOT stopped AND parts IS NOT NULL) d CROSS JOIN span
  )
  INSERT INTO "Timetable" ("scheduleId", "listingId", begins, ends, weekly, weekdays, days, since, until, understood)
  SELECT s.id, s.listing, s.begins,
    CASE WHEN s.told_end < s.begins THEN s.told_end + 1440 WHEN s.told_end > s.begins THEN s.told_end END,
    CASE WHEN s.plain AND NOT s.stopped THEN s.weekdays ELSE 0 END,
    CASE WHEN s.plain AND NOT s.stopped THEN s.weekdays ELSE weekday_bits(o.days) END,
    o.days,
    CASE WHEN s.stopped OR s.parts IS NULL THEN DATE '0001-01-01'
      WHEN s.plain THEN GREATEST(s.starts, (SELECT max(x) + 1 FROM unnest(s.exceptions) x WHERE x < span.first))
      WHEN s.starts >= span.first THEN DATE '0001-01-01' ELSE span.first END,
    CASE WHEN s.stopped OR s.parts IS NULL THEN DATE '9999-12-31'
      WHEN s.plain THEN LEAST(s.ends_on, (SELECT min(x) - 1 FROM unnest(s.exceptions) x WHERE x > span.last))
      WHEN s.ends_on <= span.last THEN DATE '9999-12-31' ELSE span.last END,
    s.parts IS NOT NULL
  FROM sorted s CROSS JOIN span
  JOIN "Listing" l ON l.id = s.listing
  LEFT JOIN worked_out w ON w.rrule = s.rrule AND w.anchor = s.anchor AND w.leapt = s.leapt AND NOT s.plain AND NOT s.stopped
  CROSS JOIN LATERAL (
    SELECT ARRAY(SELECT d FROM unnest(w.days) d
      WHERE d BETWEEN day_number(s.starts) AND day_number(s.ends_on) AND DATE '1970-01-01' + d <> ALL (s.exceptions)) AS days
  ) o
  ON CONFLICT ("scheduleId") DO UPDATE SET "listingId" = EXCLUDED."listingId", begins = EXCLUDED.begins, ends = EXCLUDED.ends, weekly = EXCLUDED.weekly,
    weekdays = EXCLUDED.weekdays, days = EXCLUDED.days, since = EXCLUDED.since, until = EXCLUDED.until, understood = EXCLUDED.understood
$$;

-- Moves the timetable on with the clock, at most so many schedules at a time, and fills in those that a bulk load left out. Says how many it did:
-- less than asked means that all are done. The filter asks 366 days ahead, so that a month without it costs nothing but speed, and never truth.
CREATE FUNCTION refresh_timetable(most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  ids integer[];
BEGIN
  PERFORM take_catalogue_turn();
  ids := ARRAY(
    (SELECT t."scheduleId" FROM "Timetable" t WHERE t.until < current_date + 380 LIMIT most)
    UNION ALL
    (SELECT s.id FROM "Schedule" s WHERE NOT EXISTS (SELECT 1 FROM "Timetable" t WHERE t."scheduleId" = s.id)
       AND (s."listingId" IS NOT NULL OR s."activityId" IS NOT NULL) LIMIT most)
    LIMIT most);
  PERFORM refresh_timetable_rows(ids);
  RETURN cardinality(ids);
END $$;

-- ---------------------------------------------------------------- kept true by triggers

-- One refresh a statement. What is deleted takes its row with it. A bulk load turns this off and calls refresh_timetable_rows at its end.
CREATE FUNCTION timetable_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids integer[];
BEGIN
  IF current_setting('fingerpost.bulk', true) = 'on' OR pg_trigger_depth() > 1 THEN RETURN NULL; END IF;
  CASE TG_TABLE_NAME
    WHEN 'Schedule' THEN ids := ARRAY(SELECT c.id FROM changed c);
    WHEN 'Activity' THEN ids := ARRAY(SELECT s.id FROM changed c JOIN "Schedule" s ON s."activityId" = c.id);
    WHEN 'Group' THEN ids := ARRAY(SELECT s.id FROM changed c JOIN "Activity" a ON a."groupId" = c."listingId" JOIN "Schedule" s ON s."activityId" = a.id);
  END CASE;
  IF cardinality(ids) > 0 THEN
    PERFORM take_catalogue_turn();
    PERFORM refresh_timetable_rows(ids);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER catalogue_turn BEFORE INSERT OR UPDATE OR DELETE ON "Schedule" FOR EACH STATEMENT EXECUTE FUNCTION catalogue_turn();
CREATE TRIGGER timetable_inserted AFTER INSERT ON "Schedule" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION timetable_changed();
CREATE TRIGGER timetable_updated AFTER UPDATE ON "Schedule" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION timetable_changed();
CREATE TRIGGER timetable_updated AFTER UPDATE ON "Activity" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION timetable_changed();
CREATE TRIGGER timetable_inserted AFTER INSERT ON "Group" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION timetable_changed();
CREATE TRIGGER timetable_updated AFTER UPDATE ON "Group" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION timetable_changed();

-- What is there already.
SELECT refresh_timetable_rows(ARRAY(SELECT id FROM "Schedule" WHERE "listingId" IS NOT NULL OR "activityId" IS NOT NULL));
