/** What the workspace's home shows: today, what changed this week and the map of what there is where. */
import { encodeGlobalID } from '@pothos/plugin-relay';
import { may } from '../server/accounts/permissions.ts';
import { changedThisWeek, type RecentChange } from '../server/curation/home/changed.ts';
import { type Today, todayOf } from '../server/curation/home/today.ts';
import { listingReference } from '../server/curation/records/references.ts';
import { type CoverageRow, coverageMap } from '../server/places/coverage-map.ts';
import { daysBefore, openWishes, wishDays } from '../server/wishes/wish-groups.ts';
import { ViewerRef } from './accounts.ts';
import { builder } from './builder.ts';
import { checkedFirst, connectionComplexity } from './connection.ts';
import { LIST_LIMIT } from './guards.ts';
import { ListingKind } from './listings.ts';
import { PlaceKind } from './places.ts';
import { numberIn } from './staff-ids.ts';
import { Term } from './vocabularies.ts';

const Waiting = builder.objectRef<Today['queue'][number]>('Waiting').implement({
  description: 'How much of one kind waits for a decision. Staff only.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'The kind of item: SUBMISSION, CHANGE, LINK and so on.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
    oldestAt: t.expose('oldestAt', { type: 'DateTime', description: 'Since when the oldest waits.' }),
  }),
});
const TodayRef = builder.objectRef<Today>('Today').implement({
  description: 'What waits and what falls due within the viewer’s scope. Staff only.',
  fields: (t) => ({
    queue: t.expose('queue', { type: [Waiting], description: 'What needs a decision, by kind.' }),
    overdue: t.exposeInt('overdue', { description: 'Published listings past their due date.' }),
    dueSoon: t.exposeInt('dueSoon', { description: 'Published listings that fall due within 60 days.' }),
    unconfirmed: t.exposeInt('unconfirmed', { description: 'Published listings that nobody ever confirmed.' }),
    mailsFailed: t.exposeInt('mailsFailed', {
      nullable: true,
      description: 'Letters of the last 30 days that could not be sent. Null for those who may not see them.',
    }),
  }),
});

const RecentChangeRef = builder.objectRef<RecentChange>('RecentChange').implement({
  description: 'A change of a record. Staff only.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => encodeGlobalID('RecentChange', id) }),
    record: t.id({ description: 'The id of its record.', resolve: ({ kind, listingId }) => listingReference(kind, listingId) }),
    kind: t.expose('kind', { type: ListingKind, description: 'The kind of the record.' }),
    name: t.exposeString('name', { description: 'What the record is called now.' }),
    action: t.exposeString('action', { description: 'CREATED, CHANGED, STATUS, CONFIRMED, MERGED, UNMERGED, RESTORED or ERASED.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    by: t.exposeString('by', { nullable: true, description: 'Which colleague. Null for imports, mailed links and the clock.' }),
    body: t.exposeString('body', { nullable: true, description: 'For which body.' }),
    fields: t.exposeStringList('fields', { description: 'Which fields, by their first names.' }),
  }),
});

type MapRow = CoverageRow & { wishes?: ReadonlyMap<number, number> | undefined };
interface MapShape {
  rows: MapRow[];
  themes: (typeof Term.$inferType & { id: number })[];
}
const CoverageMapRow = builder.objectRef<MapRow & { themes: readonly { id: number }[] }>('CoverageMapRow').implement({
  description: 'A place in the map of what there is. Staff only.',
  fields: (t) => ({
    place: t.id({ description: 'Global id of the place.', resolve: ({ id }) => encodeGlobalID('Place', id) }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    kind: t.expose('kind', { type: PlaceKind, description: 'Its layer.' }),
    population: t.exposeInt('population', { nullable: true, description: 'How many people live there, where known.' }),
    total: t.exposeInt('total', { description: 'Published listings that serve it or anything within it.' }),
    counts: t.intList({
      description: 'Those of each theme, in the order of the map’s themes.',
      resolve: ({ themes, counts }) => themes.map(({ id }) => counts[id] ?? 0),
    }),
    wishes: t.intList({
      description:
        'How often people said that they miss something of each theme, in the order of the map’s themes, and nothing came of it yet.',
      resolve: ({ themes, wishes }) => themes.map(({ id }) => wishes?.get(id) ?? 0),
    }),
  }),
});
const CoverageMapRef = builder.objectRef<MapShape>('CoverageMap').implement({
  description: 'Places × themes. Staff only.',
  fields: (t) => ({
    themes: t.field({ type: [Term], description: 'The columns, in the order to show them.', resolve: ({ themes }) => themes }),
    rows: t.field({
      type: [CoverageMapRow],
      complexity: { field: 1, multiplier: 100 },
      description: 'The places, by name.',
      resolve: ({ rows, themes }) => rows.map((row) => ({ ...row, themes })),
    }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  today: t.field({
    type: TodayRef,
    complexity: 100,
    description: 'What waits and what falls due.',
    resolve: (viewer, _args, { db, now }) => todayOf(db(), viewer, now),
  }),
  changedThisWeek: t.field({
    type: [RecentChangeRef],
    complexity: connectionComplexity,
    description: 'What changed within the viewer’s scope in the last seven days, the latest first.',
    args: { first: t.arg.int({ description: 'How many, 1 to 100; 20 when nothing is said.' }) },
    resolve: (viewer, { first }, { db, now }) => changedThisWeek(db(), viewer, now, checkedFirst(first)),
  }),
  coverageMap: t.field({
    type: CoverageMapRef,
    nullable: true,
    rule: 'report.read',
    complexity: { field: 500, multiplier: 1 },
    description: 'How much there is of each theme in each place of the viewer’s scope, at most 1,000 places.',
    args: {
      within: t.arg.id({ description: 'Global id of the area to look at; everywhere when nothing is said.' }),
      kinds: t.arg({ type: [PlaceKind], description: 'Layers; parishes, towns and unparished areas when nothing is said.' }),
    },
    resolve: async (viewer, { within, kinds }, { db, now }) => {
      const wishes = await openWishes(db(), daysBefore(now, wishDays));
      const rows = await coverageMap(
        db(),
        within ? numberIn('Place', within) : null,
        kinds?.length ? kinds : ['PARISH', 'TOWN', 'UNPARISHED'],
      );
      const themes = await db().term.findMany({
        where: { vocabulary: 'THEME' },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        take: LIST_LIMIT,
      });
      const seen = rows.filter(({ id }) => may(viewer, 'report.read', { placeIds: [id] }));
      return { themes, rows: seen.map((row) => ({ ...row, wishes: wishes.get(row.id) })) };
    },
  }),
}));
