-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "EventStanding" AS ENUM ('CONFIRMED', 'PROVISIONAL', 'CANCELLED');

-- CreateEnum
CREATE TYPE "FundFor" AS ENUM ('GROUPS', 'INDIVIDUALS', 'INTERMEDIARIES', 'COUNCILS', 'ANY');

-- CreateEnum
CREATE TYPE "AmountQualifier" AS ENUM ('EXACT', 'UP_TO', 'ABOUT', 'UNSTATED');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('DAY', 'MONTH', 'YEAR', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "RunningState" AS ENUM ('ACTIVE', 'PAUSED', 'CHANGED', 'CLOSED');

-- CreateEnum
CREATE TYPE "Intake" AS ENUM ('OPEN', 'WAITING_LIST', 'FULL', 'BY_REFERRAL', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "IncomeBand" AS ENUM ('NONE', 'UNDER_1K', 'UNDER_5K', 'UNDER_10K', 'UNDER_50K', 'UNDER_250K', 'OVER_250K', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "ActivityForm" AS ENUM ('ONE_OFF', 'COURSE', 'ONGOING', 'DROP_IN');

-- CreateEnum
CREATE TYPE "ListingKind" AS ENUM ('GROUP', 'VENUE', 'FUND', 'OPPORTUNITY', 'EVENT');

-- CreateEnum
CREATE TYPE "ListingStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'SUSPENDED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('IN_PERSON', 'ONLINE', 'PHONE', 'OUTREACH', 'POST');

-- CreateEnum
CREATE TYPE "ConfirmedAs" AS ENUM ('OWNER', 'STEWARD', 'SOURCE');

-- CreateEnum
CREATE TYPE "OtherNameKind" AS ENUM ('ALIAS', 'FORMER');

-- CreateEnum
CREATE TYPE "AccessAnswer" AS ENUM ('YES', 'PARTLY', 'NO', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('WEBSITE', 'SOCIAL', 'BOOKING', 'APPLY', 'REGISTER', 'DOCUMENT', 'MAP', 'OTHER');

-- CreateEnum
CREATE TYPE "RelationKind" AS ENUM ('PART_OF', 'BRANCH_OF', 'MEMBER_OF', 'PARTNER_OF', 'FRIENDS_OF', 'SUPPORTS', 'FUNDED_BY', 'MEETS_AT', 'HELD_AT', 'LEADS_ON_TO', 'CONTINUES', 'REPLACED_BY');

-- CreateEnum
CREATE TYPE "LocationVisibility" AS ENUM ('EXACT', 'AREA', 'HIDDEN');

-- CreateEnum
CREATE TYPE "PlaceKind" AS ENUM ('COUNTY', 'UNITARY', 'DISTRICT', 'PARISH', 'TOWN', 'UNPARISHED', 'WARD', 'DIVISION', 'LSOA', 'SETTLEMENT', 'CUSTOM', 'POSTCODE');

-- CreateEnum
CREATE TYPE "RevisionAction" AS ENUM ('CREATED', 'CHANGED', 'STATUS', 'CONFIRMED', 'MERGED', 'UNMERGED', 'RESTORED', 'ERASED');

-- CreateEnum
CREATE TYPE "OutsideHire" AS ENUM ('YES', 'LIMITED', 'NO', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "Weekday" AS ENUM ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'BANK_HOLIDAY');

-- CreateEnum
CREATE TYPE "CapacityLayout" AS ENUM ('STANDING', 'THEATRE', 'TABLES', 'BOARDROOM');

-- CreateEnum
CREATE TYPE "HirerClass" AS ENUM ('COMMUNITY', 'PARTNER', 'PRIVATE', 'COMMERCIAL', 'ANY');

-- CreateEnum
CREATE TYPE "RateUnit" AS ENUM ('HOUR', 'HALF_DAY', 'DAY', 'EVENING', 'WEEK', 'SESSION');

-- CreateEnum
CREATE TYPE "Vocabulary" AS ENUM ('THEME', 'AUDIENCE', 'ACCESS', 'ROLE_TYPE', 'VENUE_KIND', 'FACILITY', 'GROUP_TYPE', 'APPLICANT_TYPE', 'OUTCOME', 'REQUIREMENT', 'QUALITY_MARK');

-- CreateEnum
CREATE TYPE "Commitment" AS ENUM ('ONE_OFF', 'FEW_WEEKS', 'REGULAR', 'FLEXIBLE', 'OFFICE');

-- CreateEnum
CREATE TYPE "YoungVolunteers" AS ENUM ('WELCOME', 'WITH_ADULT', 'NO', 'UNKNOWN');

-- CreateTable
CREATE TABLE "Event" (
    "listingId" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "allDay" BOOLEAN NOT NULL DEFAULT false,
    "precision" "DatePrecision" NOT NULL DEFAULT 'UNKNOWN',
    "dateText" TEXT,
    "recurrence" TEXT,
    "standing" "EventStanding" NOT NULL DEFAULT 'CONFIRMED',
    "onlineUrl" TEXT,
    "registerUrl" TEXT,
    "registerBy" TIMESTAMPTZ(3),
    "placesLeft" INTEGER,
    "cpdPoints" DOUBLE PRECISION,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("listingId")
);

-- CreateTable
CREATE TABLE "EventHost" (
    "eventId" INTEGER NOT NULL,
    "groupId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "EventHost_pkey" PRIMARY KEY ("eventId","groupId")
);

-- CreateTable
CREATE TABLE "Fund" (
    "listingId" INTEGER NOT NULL,
    "endedOn" DATE,
    "pot" BIGINT,
    "amountLeast" BIGINT,
    "amountMost" BIGINT,
    "amountTypical" BIGINT,
    "welcomed" TEXT,
    "paysFor" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "doesNotPayFor" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "matchFunding" TEXT,
    "years" INTEGER,
    "stages" INTEGER,
    "paperwork" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "forWhom" "FundFor",
    "howToApply" TEXT,

    CONSTRAINT "Fund_pkey" PRIMARY KEY ("listingId")
);

-- CreateTable
CREATE TABLE "FundHelp" (
    "fundId" INTEGER NOT NULL,
    "groupId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FundHelp_pkey" PRIMARY KEY ("fundId","groupId")
);

-- CreateTable
CREATE TABLE "Round" (
    "id" SERIAL NOT NULL,
    "fundId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT,
    "opensAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "rolling" BOOLEAN NOT NULL DEFAULT false,
    "decisionBy" DATE,
    "spendBy" DATE,
    "pot" BIGINT,
    "amountLeast" BIGINT,
    "amountMost" BIGINT,
    "amountTypical" BIGINT,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedById" INTEGER,
    "confirmedAs" "ConfirmedAs",
    "dueAt" TIMESTAMPTZ(3),

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Criterion" (
    "id" SERIAL NOT NULL,
    "fundId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "kind" TEXT NOT NULL,
    "rule" JSONB,
    "inWords" TEXT NOT NULL,

    CONSTRAINT "Criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Award" (
    "id" SERIAL NOT NULL,
    "fundId" INTEGER,
    "recipientId" INTEGER,
    "recipientName" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "amount" BIGINT,
    "amountQualifier" "AmountQualifier" NOT NULL DEFAULT 'UNSTATED',
    "awardedOn" DATE,
    "precision" "DatePrecision" NOT NULL DEFAULT 'UNKNOWN',
    "purpose" TEXT,

    CONSTRAINT "Award_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AwardPlace" (
    "awardId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,

    CONSTRAINT "AwardPlace_pkey" PRIMARY KEY ("awardId","placeId")
);

-- CreateTable
CREATE TABLE "PublicAwardPlace" (
    "awardId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,

    CONSTRAINT "PublicAwardPlace_pkey" PRIMARY KEY ("awardId","placeId")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" SERIAL NOT NULL,
    "awardId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "on" DATE,
    "note" TEXT,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Group" (
    "listingId" INTEGER NOT NULL,
    "listed" BOOLEAN NOT NULL DEFAULT true,
    "foundedYear" INTEGER,
    "incomeBand" "IncomeBand",
    "runningState" "RunningState",
    "runningNote" TEXT,
    "intake" "Intake" NOT NULL DEFAULT 'UNKNOWN',
    "howToJoin" TEXT,

    CONSTRAINT "Group_pkey" PRIMARY KEY ("listingId")
);

-- CreateTable
CREATE TABLE "Council" (
    "listingId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "website" TEXT,

    CONSTRAINT "Council_pkey" PRIMARY KEY ("listingId")
);

-- CreateTable
CREATE TABLE "CouncilPlace" (
    "councilId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CouncilPlace_pkey" PRIMARY KEY ("councilId","placeId")
);

-- CreateTable
CREATE TABLE "Activity" (
    "id" SERIAL NOT NULL,
    "groupId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "summary" TEXT,
    "form" "ActivityForm" NOT NULL,
    "minimumAge" INTEGER,
    "maximumAge" INTEGER,
    "venueId" INTEGER,
    "publicVenueId" INTEGER,
    "channels" "Channel"[] DEFAULT ARRAY[]::"Channel"[],
    "costFree" BOOLEAN,
    "costFrom" INTEGER,
    "costTo" INTEGER,
    "costUnit" TEXT,
    "costNote" TEXT,
    "costConcessions" BOOLEAN,
    "placesLeft" INTEGER,
    "intake" "Intake" NOT NULL DEFAULT 'UNKNOWN',
    "welcome" TEXT,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityTerm" (
    "activityId" INTEGER NOT NULL,
    "termId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ActivityTerm_pkey" PRIMARY KEY ("activityId","termId")
);

-- CreateTable
CREATE TABLE "Schedule" (
    "id" SERIAL NOT NULL,
    "activityId" INTEGER,
    "listingId" INTEGER,
    "position" INTEGER NOT NULL DEFAULT 0,
    "rrule" TEXT NOT NULL,
    "startDate" DATE NOT NULL,
    "endDate" DATE,
    "from" TIME(0) NOT NULL,
    "to" TIME(0),
    "exceptions" DATE[],
    "note" TEXT,

    CONSTRAINT "Schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Listing" (
    "id" SERIAL NOT NULL,
    "kind" "ListingKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "status" "ListingStatus" NOT NULL DEFAULT 'DRAFT',
    "statusReason" TEXT,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "channels" "Channel"[] DEFAULT ARRAY[]::"Channel"[],
    "costFree" BOOLEAN,
    "costFrom" INTEGER,
    "costTo" INTEGER,
    "costUnit" TEXT,
    "costNote" TEXT,
    "costConcessions" BOOLEAN,
    "typeId" INTEGER,
    "ownerId" INTEGER,
    "stewardId" INTEGER,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedById" INTEGER,
    "confirmedAs" "ConfirmedAs",
    "dueAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishFrom" TIMESTAMPTZ(3),
    "publishUntil" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "mergedIntoId" INTEGER,
    "staffNotes" TEXT,
    "groupId" INTEGER,
    "venueId" INTEGER,
    "insideOfId" INTEGER,
    "operatorId" INTEGER,
    "managedById" INTEGER,
    "funderId" INTEGER,
    "managerId" INTEGER,
    "parentFundId" INTEGER,

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OtherName" (
    "id" SERIAL NOT NULL,
    "listingId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "kind" "OtherNameKind" NOT NULL DEFAULT 'ALIAS',
    "name" TEXT NOT NULL,

    CONSTRAINT "OtherName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormerSlug" (
    "slug" TEXT NOT NULL,
    "listingId" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormerSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Identifier" (
    "id" SERIAL NOT NULL,
    "listingId" INTEGER NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "uri" TEXT,

    CONSTRAINT "Identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListingTerm" (
    "listingId" INTEGER NOT NULL,
    "termId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ListingTerm_pkey" PRIMARY KEY ("listingId","termId")
);

-- CreateTable
CREATE TABLE "AccessFact" (
    "id" SERIAL NOT NULL,
    "listingId" INTEGER,
    "activityId" INTEGER,
    "spaceId" INTEGER,
    "termId" INTEGER NOT NULL,
    "answer" "AccessAnswer" NOT NULL,
    "note" TEXT,
    "asAt" DATE,

    CONSTRAINT "AccessFact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" SERIAL NOT NULL,
    "listingId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "role" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "textRelay" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "public" BOOLEAN NOT NULL DEFAULT false,
    "personal" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" SERIAL NOT NULL,
    "contactId" INTEGER NOT NULL,
    "givenBy" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "how" TEXT NOT NULL,
    "recordedBy" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" SERIAL NOT NULL,
    "listingId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "kind" "LinkKind" NOT NULL,
    "url" TEXT NOT NULL,
    "label" TEXT,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Relation" (
    "id" SERIAL NOT NULL,
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    "kind" "RelationKind" NOT NULL,
    "note" TEXT,
    "fromDate" DATE,
    "until" DATE,

    CONSTRAINT "Relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Location" (
    "listingId" INTEGER NOT NULL,
    "visibility" "LocationVisibility" NOT NULL,
    "placeId" INTEGER,
    "lines" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "town" TEXT,
    "postcode" TEXT,
    "uprn" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "directions" TEXT,

    CONSTRAINT "Location_pkey" PRIMARY KEY ("listingId")
);

-- CreateTable
CREATE TABLE "ListingPlace" (
    "listingId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ListingPlace_pkey" PRIMARY KEY ("listingId","placeId")
);

-- CreateTable
CREATE TABLE "Catalogue" (
    "listingId" INTEGER NOT NULL,
    "kind" "ListingKind" NOT NULL,
    "listed" BOOLEAN NOT NULL,
    "nameKey" TEXT NOT NULL,
    "assuranceRank" SMALLINT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "visibility" "LocationVisibility",
    "placeId" INTEGER,
    "lines" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "town" TEXT,
    "postcode" TEXT,
    "uprn" TEXT,
    "directions" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "nearLatitude" DOUBLE PRECISION,
    "nearLongitude" DOUBLE PRECISION,
    "venueId" INTEGER,
    "insideOfId" INTEGER,
    "placeIds" INTEGER[],
    "termIds" INTEGER[],
    "accessIds" INTEGER[],
    "languages" TEXT[],
    "channels" "Channel"[],
    "free" BOOLEAN NOT NULL,
    "search" tsvector,

    CONSTRAINT "Catalogue_pkey" PRIMARY KEY ("listingId")
);

-- CreateTable
CREATE TABLE "PublicPlace" (
    "listingId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "PublicPlace_pkey" PRIMARY KEY ("listingId","placeId")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "groupId" INTEGER NOT NULL,
    "venueId" INTEGER NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("groupId","venueId")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "otherNames" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "kind" "PlaceKind" NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "population" INTEGER,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormerCode" (
    "code" TEXT NOT NULL,
    "placeId" INTEGER NOT NULL,

    CONSTRAINT "FormerCode_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Containment" (
    "outerId" INTEGER NOT NULL,
    "innerId" INTEGER NOT NULL,
    "direct" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Containment_pkey" PRIMARY KEY ("innerId","outerId")
);

-- CreateTable
CREATE TABLE "Neighbour" (
    "placeId" INTEGER NOT NULL,
    "neighbourId" INTEGER NOT NULL,

    CONSTRAINT "Neighbour_pkey" PRIMARY KEY ("placeId","neighbourId")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" SERIAL NOT NULL,
    "system" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "attribution" TEXT NOT NULL,
    "asAt" DATE,
    "url" TEXT,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListingSource" (
    "id" SERIAL NOT NULL,
    "listingId" INTEGER,
    "awardId" INTEGER,
    "sourceId" INTEGER NOT NULL,
    "identifier" TEXT,
    "url" TEXT,
    "asAt" DATE NOT NULL,
    "retrievedAt" TIMESTAMPTZ(3),
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "ListingSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FieldValue" (
    "id" SERIAL NOT NULL,
    "listingId" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "sourceId" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "chosen" BOOLEAN NOT NULL DEFAULT false,
    "chosenBy" TEXT,
    "chosenAt" TIMESTAMPTZ(3),

    CONSTRAINT "FieldValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" SERIAL NOT NULL,
    "listingId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "action" "RevisionAction" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author" TEXT NOT NULL,
    "reason" TEXT,
    "changes" JSONB NOT NULL,
    "snapshot" JSONB NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Venue" (
    "listingId" INTEGER NOT NULL,
    "equipment" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "outsideHire" "OutsideHire" NOT NULL DEFAULT 'UNKNOWN',
    "howToBook" TEXT,
    "parking" TEXT,
    "publicTransport" TEXT,

    CONSTRAINT "Venue_pkey" PRIMARY KEY ("listingId")
);

-- CreateTable
CREATE TABLE "Space" (
    "id" SERIAL NOT NULL,
    "venueId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "areaSquareMetres" DOUBLE PRECISION,

    CONSTRAINT "Space_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpacePart" (
    "partId" INTEGER NOT NULL,
    "wholeId" INTEGER NOT NULL,

    CONSTRAINT "SpacePart_pkey" PRIMARY KEY ("partId","wholeId")
);

-- CreateTable
CREATE TABLE "SpaceTerm" (
    "spaceId" INTEGER NOT NULL,
    "termId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SpaceTerm_pkey" PRIMARY KEY ("spaceId","termId")
);

-- CreateTable
CREATE TABLE "Capacity" (
    "spaceId" INTEGER NOT NULL,
    "layout" "CapacityLayout" NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "Capacity_pkey" PRIMARY KEY ("spaceId","layout")
);

-- CreateTable
CREATE TABLE "Rate" (
    "id" SERIAL NOT NULL,
    "spaceId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "hirerClass" "HirerClass" NOT NULL,
    "from" INTEGER NOT NULL,
    "to" INTEGER,
    "unit" "RateUnit" NOT NULL,
    "validFrom" DATE NOT NULL,
    "validUntil" DATE,
    "note" TEXT,
    "doubtful" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpeningHours" (
    "id" SERIAL NOT NULL,
    "venueId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "days" "Weekday"[],
    "from" TIME(0) NOT NULL,
    "to" TIME(0) NOT NULL,
    "staffed" BOOLEAN NOT NULL DEFAULT true,
    "validFrom" DATE,
    "validUntil" DATE,
    "note" TEXT,

    CONSTRAINT "OpeningHours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Closure" (
    "id" SERIAL NOT NULL,
    "venueId" INTEGER NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,
    "reason" TEXT NOT NULL,
    "spaceId" INTEGER,

    CONSTRAINT "Closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" SERIAL NOT NULL,
    "vocabulary" "Vocabulary" NOT NULL,
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "alternativeLabels" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "position" INTEGER NOT NULL DEFAULT 0,
    "parentId" INTEGER,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Opportunity" (
    "listingId" INTEGER NOT NULL,
    "commitment" "Commitment",
    "hoursNote" TEXT,
    "fromHome" BOOLEAN NOT NULL DEFAULT false,
    "minimumAge" INTEGER,
    "youngVolunteers" "YoungVolunteers" NOT NULL DEFAULT 'UNKNOWN',
    "checks" TEXT,
    "training" TEXT,
    "support" TEXT,
    "expenses" BOOLEAN,
    "rewards" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "gains" TEXT,
    "numberNeeded" INTEGER,
    "startsOn" DATE,
    "closesOn" DATE,
    "applyUrl" TEXT,
    "repliesWithinDays" INTEGER,

    CONSTRAINT "Opportunity_pkey" PRIMARY KEY ("listingId")
);

-- CreateIndex
CREATE INDEX "Event_startsAt_listingId_idx" ON "Event"("startsAt", "listingId");

-- CreateIndex
CREATE INDEX "EventHost_groupId_eventId_idx" ON "EventHost"("groupId", "eventId");

-- CreateIndex
CREATE INDEX "FundHelp_groupId_idx" ON "FundHelp"("groupId");

-- CreateIndex
CREATE INDEX "Round_fundId_position_id_idx" ON "Round"("fundId", "position", "id");

-- CreateIndex
CREATE INDEX "Round_closesAt_fundId_idx" ON "Round"("closesAt", "fundId");

-- CreateIndex
CREATE INDEX "Round_confirmedById_idx" ON "Round"("confirmedById");

-- CreateIndex
CREATE INDEX "Criterion_fundId_position_id_idx" ON "Criterion"("fundId", "position", "id");

-- CreateIndex
CREATE INDEX "Award_fundId_awardedOn_id_idx" ON "Award"("fundId", "awardedOn" DESC, "id");

-- CreateIndex
CREATE INDEX "Award_recipientId_awardedOn_id_idx" ON "Award"("recipientId", "awardedOn" DESC, "id");

-- CreateIndex
CREATE INDEX "Award_awardedOn_id_idx" ON "Award"("awardedOn" DESC, "id");

-- CreateIndex
CREATE INDEX "AwardPlace_placeId_awardId_idx" ON "AwardPlace"("placeId", "awardId");

-- CreateIndex
CREATE INDEX "PublicAwardPlace_placeId_awardId_idx" ON "PublicAwardPlace"("placeId", "awardId");

-- CreateIndex
CREATE INDEX "Milestone_awardId_position_id_idx" ON "Milestone"("awardId", "position", "id");

-- CreateIndex
CREATE INDEX "CouncilPlace_placeId_councilId_idx" ON "CouncilPlace"("placeId", "councilId");

-- CreateIndex
CREATE INDEX "Activity_groupId_position_id_idx" ON "Activity"("groupId", "position", "id");

-- CreateIndex
CREATE INDEX "Activity_venueId_id_idx" ON "Activity"("venueId", "id");

-- CreateIndex
CREATE INDEX "Activity_publicVenueId_id_idx" ON "Activity"("publicVenueId", "id");

-- CreateIndex
CREATE INDEX "ActivityTerm_termId_idx" ON "ActivityTerm"("termId");

-- CreateIndex
CREATE INDEX "Schedule_activityId_position_id_idx" ON "Schedule"("activityId", "position", "id");

-- CreateIndex
CREATE INDEX "Schedule_listingId_position_id_idx" ON "Schedule"("listingId", "position", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Listing_slug_key" ON "Listing"("slug");

-- CreateIndex
CREATE INDEX "Listing_ownerId_name_id_idx" ON "Listing"("ownerId", "name", "id");

-- CreateIndex
CREATE INDEX "Listing_stewardId_name_id_idx" ON "Listing"("stewardId", "name", "id");

-- CreateIndex
CREATE INDEX "Listing_groupId_name_id_idx" ON "Listing"("groupId", "name", "id");

-- CreateIndex
CREATE INDEX "Listing_venueId_name_id_idx" ON "Listing"("venueId", "name", "id");

-- CreateIndex
CREATE INDEX "Listing_insideOfId_name_id_idx" ON "Listing"("insideOfId", "name", "id");

-- CreateIndex
CREATE INDEX "Listing_operatorId_name_id_idx" ON "Listing"("operatorId", "name", "id");

-- CreateIndex
CREATE INDEX "Listing_managedById_name_id_idx" ON "Listing"("managedById", "name", "id");

-- CreateIndex
CREATE INDEX "Listing_funderId_name_id_idx" ON "Listing"("funderId", "name", "id");

-- CreateIndex
CREATE INDEX "Listing_managerId_name_id_idx" ON "Listing"("managerId", "name", "id");

-- CreateIndex
CREATE INDEX "Listing_parentFundId_name_id_idx" ON "Listing"("parentFundId", "name", "id");

-- CreateIndex
CREATE INDEX "Listing_confirmedById_idx" ON "Listing"("confirmedById");

-- CreateIndex
CREATE INDEX "Listing_mergedIntoId_idx" ON "Listing"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Listing_typeId_idx" ON "Listing"("typeId");

-- CreateIndex
CREATE INDEX "Listing_status_updatedAt_id_idx" ON "Listing"("status", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Listing_dueAt_idx" ON "Listing"("dueAt");

-- CreateIndex
CREATE INDEX "OtherName_listingId_position_id_idx" ON "OtherName"("listingId", "position", "id");

-- CreateIndex
CREATE INDEX "FormerSlug_listingId_idx" ON "FormerSlug"("listingId");

-- CreateIndex
CREATE INDEX "Identifier_scheme_value_idx" ON "Identifier"("scheme", "value");

-- CreateIndex
CREATE UNIQUE INDEX "Identifier_listingId_scheme_value_key" ON "Identifier"("listingId", "scheme", "value");

-- CreateIndex
CREATE INDEX "ListingTerm_termId_listingId_idx" ON "ListingTerm"("termId", "listingId");

-- CreateIndex
CREATE INDEX "AccessFact_listingId_termId_id_idx" ON "AccessFact"("listingId", "termId", "id");

-- CreateIndex
CREATE INDEX "AccessFact_activityId_termId_id_idx" ON "AccessFact"("activityId", "termId", "id");

-- CreateIndex
CREATE INDEX "AccessFact_spaceId_termId_id_idx" ON "AccessFact"("spaceId", "termId", "id");

-- CreateIndex
CREATE INDEX "Contact_listingId_position_id_idx" ON "Contact"("listingId", "position", "id");

-- CreateIndex
CREATE INDEX "Consent_contactId_withdrawnAt_idx" ON "Consent"("contactId", "withdrawnAt");

-- CreateIndex
CREATE INDEX "Link_listingId_position_id_idx" ON "Link"("listingId", "position", "id");

-- CreateIndex
CREATE INDEX "Relation_fromId_id_idx" ON "Relation"("fromId", "id");

-- CreateIndex
CREATE INDEX "Relation_toId_id_idx" ON "Relation"("toId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Relation_fromId_kind_toId_key" ON "Relation"("fromId", "kind", "toId");

-- CreateIndex
CREATE INDEX "Location_placeId_idx" ON "Location"("placeId");

-- CreateIndex
CREATE INDEX "ListingPlace_placeId_listingId_idx" ON "ListingPlace"("placeId", "listingId");

-- CreateIndex
CREATE INDEX "Catalogue_kind_assuranceRank_nameKey_listingId_idx" ON "Catalogue"("kind", "assuranceRank", "nameKey", "listingId");

-- CreateIndex
CREATE INDEX "Catalogue_kind_nameKey_listingId_idx" ON "Catalogue"("kind", "nameKey", "listingId");

-- CreateIndex
CREATE INDEX "Catalogue_assuranceRank_nameKey_listingId_idx" ON "Catalogue"("assuranceRank", "nameKey", "listingId");

-- CreateIndex
CREATE INDEX "Catalogue_nameKey_listingId_idx" ON "Catalogue"("nameKey", "listingId");

-- CreateIndex
CREATE INDEX "Catalogue_venueId_nameKey_listingId_idx" ON "Catalogue"("venueId", "nameKey", "listingId");

-- CreateIndex
CREATE INDEX "Catalogue_insideOfId_nameKey_listingId_idx" ON "Catalogue"("insideOfId", "nameKey", "listingId");

-- CreateIndex
CREATE INDEX "Catalogue_kind_updatedAt_listingId_idx" ON "Catalogue"("kind", "updatedAt", "listingId");

-- CreateIndex
CREATE INDEX "PublicPlace_listingId_position_idx" ON "PublicPlace"("listingId", "position");

-- CreateIndex
CREATE INDEX "PublicPlace_placeId_listingId_idx" ON "PublicPlace"("placeId", "listingId");

-- CreateIndex
CREATE INDEX "Meeting_venueId_groupId_idx" ON "Meeting"("venueId", "groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Place_slug_key" ON "Place"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Place_code_key" ON "Place"("code");

-- CreateIndex
CREATE INDEX "Place_name_id_idx" ON "Place"("name", "id");

-- CreateIndex
CREATE INDEX "Place_kind_name_id_idx" ON "Place"("kind", "name", "id");

-- CreateIndex
CREATE INDEX "FormerCode_placeId_idx" ON "FormerCode"("placeId");

-- CreateIndex
CREATE INDEX "Containment_outerId_innerId_idx" ON "Containment"("outerId", "innerId");

-- CreateIndex
CREATE INDEX "Neighbour_neighbourId_idx" ON "Neighbour"("neighbourId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_system_key" ON "Source"("system");

-- CreateIndex
CREATE INDEX "ListingSource_listingId_asAt_id_idx" ON "ListingSource"("listingId", "asAt" DESC, "id");

-- CreateIndex
CREATE INDEX "ListingSource_awardId_asAt_id_idx" ON "ListingSource"("awardId", "asAt" DESC, "id");

-- CreateIndex
CREATE INDEX "ListingSource_sourceId_identifier_idx" ON "ListingSource"("sourceId", "identifier");

-- CreateIndex
CREATE INDEX "FieldValue_listingId_field_id_idx" ON "FieldValue"("listingId", "field", "id");

-- CreateIndex
CREATE INDEX "Revision_at_id_idx" ON "Revision"("at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_listingId_version_key" ON "Revision"("listingId", "version");

-- CreateIndex
CREATE INDEX "Space_venueId_position_id_idx" ON "Space"("venueId", "position", "id");

-- CreateIndex
CREATE INDEX "SpacePart_wholeId_idx" ON "SpacePart"("wholeId");

-- CreateIndex
CREATE INDEX "SpaceTerm_termId_idx" ON "SpaceTerm"("termId");

-- CreateIndex
CREATE INDEX "Rate_spaceId_position_id_idx" ON "Rate"("spaceId", "position", "id");

-- CreateIndex
CREATE INDEX "OpeningHours_venueId_position_id_idx" ON "OpeningHours"("venueId", "position", "id");

-- CreateIndex
CREATE INDEX "Closure_venueId_from_id_idx" ON "Closure"("venueId", "from", "id");

-- CreateIndex
CREATE INDEX "Closure_spaceId_idx" ON "Closure"("spaceId");

-- CreateIndex
CREATE INDEX "Term_vocabulary_position_id_idx" ON "Term"("vocabulary", "position", "id");

-- CreateIndex
CREATE INDEX "Term_parentId_idx" ON "Term"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Term_vocabulary_slug_key" ON "Term"("vocabulary", "slug");

-- CreateIndex
CREATE INDEX "Opportunity_closesOn_idx" ON "Opportunity"("closesOn");

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventHost" ADD CONSTRAINT "EventHost_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventHost" ADD CONSTRAINT "EventHost_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fund" ADD CONSTRAINT "Fund_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundHelp" ADD CONSTRAINT "FundHelp_fundId_fkey" FOREIGN KEY ("fundId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundHelp" ADD CONSTRAINT "FundHelp_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_fundId_fkey" FOREIGN KEY ("fundId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_fundId_fkey" FOREIGN KEY ("fundId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Award" ADD CONSTRAINT "Award_fundId_fkey" FOREIGN KEY ("fundId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Award" ADD CONSTRAINT "Award_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardPlace" ADD CONSTRAINT "AwardPlace_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardPlace" ADD CONSTRAINT "AwardPlace_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicAwardPlace" ADD CONSTRAINT "PublicAwardPlace_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicAwardPlace" ADD CONSTRAINT "PublicAwardPlace_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Council" ADD CONSTRAINT "Council_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilPlace" ADD CONSTRAINT "CouncilPlace_councilId_fkey" FOREIGN KEY ("councilId") REFERENCES "Council"("listingId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilPlace" ADD CONSTRAINT "CouncilPlace_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_publicVenueId_fkey" FOREIGN KEY ("publicVenueId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityTerm" ADD CONSTRAINT "ActivityTerm_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityTerm" ADD CONSTRAINT "ActivityTerm_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_typeId_fkey" FOREIGN KEY ("typeId") REFERENCES "Term"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_stewardId_fkey" FOREIGN KEY ("stewardId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_insideOfId_fkey" FOREIGN KEY ("insideOfId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_managedById_fkey" FOREIGN KEY ("managedById") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_funderId_fkey" FOREIGN KEY ("funderId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_managerId_fkey" FOREIGN KEY ("managerId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_parentFundId_fkey" FOREIGN KEY ("parentFundId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OtherName" ADD CONSTRAINT "OtherName_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerSlug" ADD CONSTRAINT "FormerSlug_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Identifier" ADD CONSTRAINT "Identifier_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingTerm" ADD CONSTRAINT "ListingTerm_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingTerm" ADD CONSTRAINT "ListingTerm_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessFact" ADD CONSTRAINT "AccessFact_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessFact" ADD CONSTRAINT "AccessFact_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessFact" ADD CONSTRAINT "AccessFact_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessFact" ADD CONSTRAINT "AccessFact_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Location" ADD CONSTRAINT "Location_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Location" ADD CONSTRAINT "Location_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingPlace" ADD CONSTRAINT "ListingPlace_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingPlace" ADD CONSTRAINT "ListingPlace_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Catalogue" ADD CONSTRAINT "Catalogue_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Catalogue" ADD CONSTRAINT "Catalogue_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Catalogue" ADD CONSTRAINT "Catalogue_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Catalogue" ADD CONSTRAINT "Catalogue_insideOfId_fkey" FOREIGN KEY ("insideOfId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicPlace" ADD CONSTRAINT "PublicPlace_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicPlace" ADD CONSTRAINT "PublicPlace_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerCode" ADD CONSTRAINT "FormerCode_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Containment" ADD CONSTRAINT "Containment_outerId_fkey" FOREIGN KEY ("outerId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Containment" ADD CONSTRAINT "Containment_innerId_fkey" FOREIGN KEY ("innerId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Neighbour" ADD CONSTRAINT "Neighbour_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Neighbour" ADD CONSTRAINT "Neighbour_neighbourId_fkey" FOREIGN KEY ("neighbourId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingSource" ADD CONSTRAINT "ListingSource_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingSource" ADD CONSTRAINT "ListingSource_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingSource" ADD CONSTRAINT "ListingSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FieldValue" ADD CONSTRAINT "FieldValue_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FieldValue" ADD CONSTRAINT "FieldValue_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "ListingSource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Venue" ADD CONSTRAINT "Venue_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Space" ADD CONSTRAINT "Space_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpacePart" ADD CONSTRAINT "SpacePart_partId_fkey" FOREIGN KEY ("partId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpacePart" ADD CONSTRAINT "SpacePart_wholeId_fkey" FOREIGN KEY ("wholeId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpaceTerm" ADD CONSTRAINT "SpaceTerm_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpaceTerm" ADD CONSTRAINT "SpaceTerm_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capacity" ADD CONSTRAINT "Capacity_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rate" ADD CONSTRAINT "Rate_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpeningHours" ADD CONSTRAINT "OpeningHours_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Term"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;
