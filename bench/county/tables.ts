/** What the generator writes: each table, its columns, and in which order foreign keys allow them to be filled. */
import type { Prisma } from '../../generated/prisma/client.ts';

/** The shape of a row of each table, from Prisma. Dates and moments are written as text. */
export interface Rows {
  Listing: Prisma.ListingCreateManyInput;
  Group: Prisma.GroupCreateManyInput;
  Council: Prisma.CouncilCreateManyInput;
  CouncilPlace: Prisma.CouncilPlaceCreateManyInput;
  Venue: Prisma.VenueCreateManyInput;
  Fund: Prisma.FundCreateManyInput;
  Opportunity: Prisma.OpportunityCreateManyInput;
  Event: Prisma.EventCreateManyInput;
  EventHost: Prisma.EventHostCreateManyInput;
  FundHelp: Prisma.FundHelpCreateManyInput;
  OtherName: Prisma.OtherNameCreateManyInput;
  Identifier: Prisma.IdentifierCreateManyInput;
  Location: Prisma.LocationCreateManyInput;
  ListingPlace: Prisma.ListingPlaceCreateManyInput;
  ListingTerm: Prisma.ListingTermCreateManyInput;
  Contact: Prisma.ContactCreateManyInput;
  Link: Prisma.LinkCreateManyInput;
  Relation: Prisma.RelationCreateManyInput;
  Activity: Prisma.ActivityCreateManyInput;
  ActivityTerm: Prisma.ActivityTermCreateManyInput;
  Space: Prisma.SpaceCreateManyInput;
  SpaceTerm: Prisma.SpaceTermCreateManyInput;
  Capacity: Prisma.CapacityCreateManyInput;
  Rate: Prisma.RateCreateManyInput;
  OpeningHours: Prisma.OpeningHoursCreateManyInput;
  Closure: Prisma.ClosureCreateManyInput;
  Round: Prisma.RoundCreateManyInput;
  Criterion: Prisma.CriterionCreateManyInput;
  Award: Prisma.AwardCreateManyInput;
  AwardPlace: Prisma.AwardPlaceCreateManyInput;
  Milestone: Prisma.MilestoneCreateManyInput;
  Schedule: Prisma.ScheduleCreateManyInput;
  AccessFact: Prisma.AccessFactCreateManyInput;
  ListingSource: Prisma.ListingSourceCreateManyInput;
}
export type Table = keyof Rows;

const cost = 'costFree costFrom costTo costUnit costNote costConcessions';
const columnText: Readonly<Record<Table, string>> = {
  Listing: `id kind slug status statusReason name summary description languages channels ${cost} typeId ownerId stewardId confirmedAt confirmedById confirmedAs dueAt createdAt updatedAt withdrawnAt groupId venueId insideOfId operatorId managedById funderId managerId parentFundId`,
  Group: 'listingId listed foundedYear incomeBand runningState runningNote intake howToJoin',
  Council: 'listingId kind website',
  CouncilPlace: 'councilId placeId position',
  Venue: 'listingId equipment outsideHire howToBook parking publicTransport',
  Fund: 'listingId endedOn pot amountLeast amountMost amountTypical welcomed paysFor doesNotPayFor matchFunding years stages paperwork forWhom howToApply',
  Opportunity:
    'listingId commitment hoursNote fromHome minimumAge youngVolunteers checks training support expenses rewards gains numberNeeded startsOn closesOn applyUrl repliesWithinDays',
  Event: 'listingId startsAt endsAt allDay precision dateText standing onlineUrl registerUrl registerBy placesLeft',
  EventHost: 'eventId groupId position',
  FundHelp: 'fundId groupId position',
  OtherName: 'id listingId position kind name',
  Identifier: 'id listingId scheme value',
  Location: 'listingId visibility placeId lines town postcode latitude longitude directions',
  ListingPlace: 'listingId placeId position',
  ListingTerm: 'listingId termId position',
  Contact: 'id listingId position role phone email textRelay note public personal',
  Link: 'id listingId position kind url label',
  Relation: 'id fromId toId kind note fromDate',
  Activity: `id groupId position name summary form minimumAge maximumAge venueId channels ${cost} placesLeft intake welcome`,
  ActivityTerm: 'activityId termId position',
  Space: 'id venueId position name areaSquareMetres',
  SpaceTerm: 'spaceId termId position',
  Capacity: 'spaceId layout people',
  Rate: 'id spaceId position hirerClass from to unit validFrom validUntil note',
  OpeningHours: 'id venueId position days from to staffed note',
  Closure: 'id venueId from until reason',
  Round:
    'id fundId position name opensAt closesAt rolling decisionBy pot amountLeast amountMost confirmedAt confirmedById confirmedAs dueAt',
  Criterion: 'id fundId position kind rule inWords choice',
  Award: 'id fundId recipientId recipientName title amount amountQualifier awardedOn precision purpose',
  AwardPlace: 'awardId placeId',
  Milestone: 'id awardId position name state on',
  Schedule: 'id activityId listingId position rrule startDate endDate from to exceptions note',
  AccessFact: 'id listingId activityId spaceId termId answer note asAt',
  ListingSource: 'id listingId awardId sourceId identifier asAt fields',
};

export const tables = Object.keys(columnText) as Table[];
export const columns = Object.fromEntries(Object.entries(columnText).map(([table, names]) => [table, names.split(' ')])) as Record<
  Table,
  string[]
>;
/** Tables whose rows have a number of their own, which the table must go on counting from. */
export const numbered = tables.filter((table) => columns[table][0] === 'id');
