/**
 * Every column that points to a listing, and what a merge does with it. A test compares it with the foreign keys of the database itself, so that no table
 * that comes later is forgotten.
 */

/**
 * `record` belongs to the record itself and is decided field by field; `moves` goes to the survivor with its row; `stays` is history of the merged one;
 * `derived` is kept by the database or by ourselves and follows.
 */
export type Fate = 'record' | 'moves' | 'stays' | 'derived';

export const attachments: Readonly<Record<string, Fate>> = {
  'AccessFact.listingId': 'record',
  'Activity.groupId': 'record',
  'Activity.publicVenueId': 'derived',
  'Activity.venueId': 'moves',
  // The trail says who did what then.
  'AdminChange.bodyId': 'stays',
  // What was told of it then.
  'AlertEvent.listingId': 'stays',
  'AlertMark.listingId': 'stays',
  'Award.fundId': 'moves',
  'Award.recipientId': 'moves',
  'BodyContact.bodyId': 'moves',
  'BodyHost.bodyId': 'moves',
  // What was done to it with others is taken back on it, or not at all.
  'BulkPart.listingId': 'stays',
  'Catalogue.insideOfId': 'derived',
  'Catalogue.listingId': 'derived',
  'Catalogue.venueId': 'derived',
  'Closure.venueId': 'record',
  'Collection.bodyId': 'moves',
  'CollectionItem.listingId': 'moves',
  'ConfirmAct.listingId': 'stays',
  // A letter to the people of a body, who come with it.
  'ConfirmLink.bodyId': 'moves',
  'Contact.listingId': 'record',
  'Council.listingId': 'record',
  'Criterion.fundId': 'record',
  'Event.listingId': 'record',
  'EventHost.eventId': 'record',
  'EventHost.groupId': 'moves',
  'FieldValue.listingId': 'moves',
  // Its slugs lead to the merged one, and from there to the survivor.
  'FormerSlug.listingId': 'stays',
  'Fund.listingId': 'record',
  'FundHelp.fundId': 'record',
  'FundHelp.groupId': 'moves',
  'Group.listingId': 'record',
  'Identifier.listingId': 'record',
  // Its own ladder ends with it.
  'LadderRung.listingId': 'stays',
  'Link.listingId': 'record',
  'Listing.confirmedById': 'moves',
  'Listing.funderId': 'moves',
  'Listing.groupId': 'moves',
  'Listing.insideOfId': 'moves',
  'Listing.managedById': 'moves',
  'Listing.managerId': 'moves',
  // What was merged into it before is found through it.
  'Listing.mergedIntoId': 'stays',
  'Listing.operatorId': 'moves',
  'Listing.ownerId': 'moves',
  'Listing.parentFundId': 'moves',
  'Listing.stewardId': 'moves',
  'Listing.venueId': 'moves',
  'ListingPlace.listingId': 'record',
  'ListingSource.listingId': 'moves',
  'ListingTerm.listingId': 'record',
  'Location.listingId': 'record',
  // Consent to show this one's place holds for this one.
  'LocationConsent.listingId': 'stays',
  'LocationViewing.listingId': 'stays',
  'MatchDue.listingId': 'derived',
  'MatchKey.listingId': 'derived',
  'MatchProfile.listingId': 'derived',
  'Meeting.groupId': 'derived',
  'Meeting.venueId': 'derived',
  'Membership.bodyId': 'moves',
  'Merge.mergedId': 'stays',
  'Merge.survivorId': 'stays',
  'NotSame.oneId': 'stays',
  'NotSame.otherId': 'stays',
  'OpeningHours.venueId': 'record',
  'Opportunity.listingId': 'record',
  'OtherName.listingId': 'record',
  'PublicPlace.listingId': 'derived',
  'QueueItem.listingId': 'moves',
  'QueueItem.otherId': 'moves',
  'Relation.fromId': 'moves',
  'Relation.toId': 'moves',
  'Revision.bodyId': 'stays',
  'Revision.listingId': 'stays',
  'Round.confirmedById': 'moves',
  'Round.fundId': 'record',
  'SavedView.bodyId': 'moves',
  'Schedule.listingId': 'record',
  'Space.venueId': 'record',
  'StaffNote.listingId': 'moves',
  'Submission.listingId': 'moves',
  'Timetable.listingId': 'derived',
  'Venue.listingId': 'record',
};

/** Not foreign keys, but ids of listings all the same. */
export const looseColumns = ['QueueItem.stewardId'] as const;

/** Tables whose rows are known by these columns rather than by `id`. */
const keys: Readonly<Record<string, readonly string[]>> = {
  BodyHost: ['host'],
  CollectionItem: ['collectionId', 'listingId'],
  EventHost: ['eventId', 'groupId'],
  FundHelp: ['fundId', 'groupId'],
};
export const keyOf = (table: string): readonly string[] => keys[table] ?? ['id'];

/** What two rows of the survivor cannot both be: the columns, besides the one that moves, that make them one. */
export const uniqueWith: Readonly<Record<string, readonly string[]>> = {
  'CollectionItem.listingId': ['collectionId'],
  'EventHost.groupId': ['eventId'],
  'FundHelp.groupId': ['fundId'],
  'Relation.fromId': ['kind', 'toId'],
  'Relation.toId': ['fromId', 'kind'],
};

export interface Column {
  readonly table: string;
  readonly column: string;
}
export const columnOf = (name: string): Column => {
  const [table = '', column = ''] = name.split('.');
  return { table, column };
};
export const moving: readonly Column[] = [...Object.keys(attachments).filter((name) => attachments[name] === 'moves'), ...looseColumns].map(
  columnOf,
);
