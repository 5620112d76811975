/** The quarterly report by place, for staff. */

import { encodeGlobalID } from '@pothos/plugin-relay';
import { NotFound } from '../server/refusals.ts';
import { widestPlace } from '../server/reports/layers.ts';
import { type Quarter, quarterNamed } from '../server/reports/quarter.ts';
import { type PlaceReport as PlaceReportRow, quarterlyReport, reportCsv } from '../server/reports/quarterly.ts';
import { inWords, type Told } from '../server/reports/small-counts.ts';
import { ViewerRef } from './accounts.ts';
import { builder } from './builder.ts';
import { PlaceKind } from './places.ts';
import { refusals } from './refusals.ts';
import { numberIn } from './staff-ids.ts';

export const ToldCount = builder.objectRef<Told>('ToldCount').implement({
  description: 'A count that says nothing of a few people. Staff only.',
  fields: (t) => ({
    inWords: t.string({
      description: '"42"; "fewer than 5"; "40 or more", where the exact total would give away a small part.',
      resolve: inWords,
    }),
    count: t.int({
      nullable: true,
      description: 'Exactly; null where that is not told.',
      resolve: (one) => (one.is === 'exactly' ? one.count : null),
    }),
  }),
});

const PlaceReport = builder.objectRef<PlaceReportRow>('PlaceReport').implement({
  description: 'A place in a quarter. Staff only.',
  fields: (t) => ({
    place: t.id({ description: 'Global id of the place.', resolve: ({ placeId }) => encodeGlobalID('Place', placeId) }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    kind: t.expose('kind', { type: PlaceKind, description: 'Its layer.' }),
    listings: t.expose('listings', { type: ToldCount, description: 'Listings that serve it or anything within it, as they are today.' }),
    current: t.expose('current', { type: ToldCount, description: 'Those of them that are confirmed and not overdue, today.' }),
    views: t.expose('views', { type: ToldCount, description: 'How often elements were seen on websites of its bodies in the quarter.' }),
    misses: t.expose('misses', { type: ToldCount, description: 'Searches in the quarter that named it and found nothing.' }),
    awards: t.expose('awards', { type: ToldCount, description: 'Awards for it in the quarter.' }),
  }),
});

const QuarterlyReport = builder.objectRef<{ quarter: Quarter; rows: PlaceReportRow[] }>('QuarterlyReport').implement({
  description: 'A place in a quarter, and the places it is made of. Staff only.',
  fields: (t) => ({
    quarter: t.string({ description: 'Such as 2026-Q2.', resolve: ({ quarter }) => quarter.name }),
    from: t.field({ type: 'Date', description: 'Its first day.', resolve: ({ quarter }) => quarter.from }),
    rows: t.expose('rows', {
      type: [PlaceReport],
      complexity: { field: 1, multiplier: 50 },
      description: 'The place, then its parts by name.',
    }),
    csv: t.string({ description: 'The same as a table for a spreadsheet.', resolve: ({ quarter, rows }) => reportCsv(rows, quarter) }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  quarterlyReport: t.field({
    type: QuarterlyReport,
    nullable: true,
    rule: 'report.read',
    complexity: { field: 500, multiplier: 1 },
    errors: { types: refusals },
    description:
      'Figures of a county, district, town or parish in a quarter. Counts under 5 are told as "fewer than 5", and totals that would give one away only roughly.',
    args: {
      place: t.arg.id({ description: 'Global id of the place; the widest of the viewer’s scope when nothing is said.' }),
      quarter: t.arg.string({ description: 'Such as 2026-Q2; the last that is over when nothing is said.' }),
    },
    resolve: async (viewer, { place, quarter: name }, { db, now }) => {
      const quarter = quarterNamed(name, now);
      const placeId = place ? numberIn('Place', place) : await widestPlace(db(), viewer, 'report.read');
      if (placeId === null) throw new NotFound('No county, district, town or parish is in your scope yet.');
      return { quarter, rows: await quarterlyReport(db(), viewer, placeId, quarter) };
    },
  }),
}));
