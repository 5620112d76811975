/** The views that are timed: where each is, and what is on the screen once it can be used. */

import { listingReference } from '../../server/curation/records/references.ts';
import type { Database } from '../../server/database.ts';
import { recordPath } from '../../widgets/curate/router.ts';
import type { Awaited } from './clock.ts';

export interface TimedView {
  readonly name: string;
  readonly path: string;
  readonly usable: Awaited;
}

const on = (selector: string): Awaited => ({ holds: (given) => document.querySelector(given) !== null, given: selector });

export async function timedViews(db: Database): Promise<TimedView[]> {
  const item = async (kind: 'CHANGE' | 'DUPLICATE') =>
    db.queueItem.findFirstOrThrow({
      where: { kind, state: 'OPEN' },
      orderBy: { turn: 'desc' },
      select: { id: true, listingId: true, otherId: true },
    });
  const [change, pair] = [await item('CHANGE'), await item('DUPLICATE')];
  const group = await db.listing.findFirstOrThrow({
    where: { kind: 'GROUP', status: 'PUBLISHED', contacts: { some: {} }, activities: { some: {} } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const record = recordPath(listingReference('GROUP', group.id));
  const bare = (id: number | null) => listingReference('GROUP', id ?? 0).replace(/=+$/, '');
  return [
    { name: 'Home', path: '/curate', usable: on('curate-home ol.short a') },
    { name: 'Queue', path: '/curate/queue', usable: on('curate-queue .row a') },
    { name: 'Item', path: `/curate/queue/${change.id}`, usable: on('curate-item .deciding') },
    { name: 'Records', path: '/curate/records', usable: on('curate-records .row a') },
    { name: 'Record', path: record, usable: on('curate-record form .field input') },
    { name: 'History', path: `${record}/history`, usable: on('curate-history ol.rows') },
    { name: 'Merge', path: `/curate/merge/${bare(pair.listingId)}/${bare(pair.otherId)}`, usable: on('curate-merge .deciding') },
    { name: 'Phone list', path: '/curate/phone', usable: on('curate-phone .row') },
    { name: 'Bodies', path: '/curate/bodies', usable: on('curate-bodies .short a') },
    { name: 'Coverage', path: '/curate/coverage', usable: on('curate-coverage table td') },
    { name: 'Words and places', path: '/curate/registers', usable: on('curate-registers .count') },
    { name: 'Words', path: '/curate/registers/words', usable: on('curate-words .row a') },
    { name: 'Synonyms', path: '/curate/registers/synonyms', usable: on('curate-synonyms .row') },
    { name: 'Places', path: '/curate/registers/places', usable: on('curate-places .row a') },
    { name: 'Who takes part', path: '/curate/reach', usable: on('curate-reach .row a') },
    { name: 'Report', path: '/curate/report', usable: on('curate-report article table td') },
    { name: 'Collections', path: '/curate/collections', usable: on('curate-collections .row a') },
    { name: 'To be taken off', path: '/curate/suspensions', usable: on('curate-suspensions .row a') },
    { name: 'Claims', path: '/curate/claims', usable: on('curate-claims .row a') },
  ];
}
