/** What staff may know of alerts: counts by place and fund, what a record would set off, what did not arrive. Never who. */
import { encodeGlobalID } from '@pothos/plugin-relay';
import { authorise } from '../server/accounts/permissions.ts';
import { alertOutcomes, type FundOutcome } from '../server/alerts/figures/by-fund.ts';
import { alertReach, type PlaceReach } from '../server/alerts/figures/by-place.ts';
import { type FailingWebhook, failingWebhooks, type RefusedLetters, refusedLetters } from '../server/alerts/figures/trouble.ts';
import type { Item } from '../server/alerts/items.ts';
import { type Preview, previewAlerts, previewPaces, previewReasons, untoldReasons } from '../server/alerts/preview.ts';
import { listingIdIn } from '../server/curation/records/read-for.ts';
import { readRows } from '../server/curation/records/read-record.ts';
import { subjectOfRow } from '../server/curation/records/subject.ts';
import { NotFound } from '../server/refusals.ts';
import { widestPlace } from '../server/reports/layers.ts';
import { type Quarter, quarterNamed } from '../server/reports/quarter.ts';
import { inFives, type Told, told } from '../server/reports/small-counts.ts';
import { ViewerRef } from './accounts.ts';
import { builder } from './builder.ts';
import { PlaceKind } from './places.ts';
import { refusals } from './refusals.ts';
import { ToldCount } from './reports.ts';
import { numberIn, staffId } from './staff-ids.ts';

const AlertReachRow = builder.objectRef<PlaceReach>('AlertReachRow').implement({
  description: 'How many people alerts reach in a place. Staff only.',
  fields: (t) => ({
    place: t.id({ description: 'Global id of the place.', resolve: ({ placeId }) => encodeGlobalID('Place', placeId) }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    kind: t.expose('kind', { type: PlaceKind, description: 'Its layer.' }),
    subscribers: t.expose('subscribers', {
      type: ToldCount,
      description:
        'Subscriptions for it or anything within it, as they stood this morning. One that names several places counts under the smallest.',
    }),
    joined: t.expose('joined', { type: ToldCount, description: 'Those confirmed in the quarter.' }),
    left: t.expose('left', { type: ToldCount, description: 'Those that ended in the quarter.' }),
    told: t.expose('told', { type: ToldCount, description: 'How many items were told to them in the quarter.' }),
    followed: t.expose('followed', { type: ToldCount, description: 'How often a link of a letter was followed in the quarter.' }),
  }),
});

const FundOutcomeRef = builder.objectRef<FundOutcome>('FundOutcome').implement({
  description: 'What came of the alerts that told of a fund. Staff only.',
  fields: (t) => ({
    fund: t.id({ description: 'Global id of the fund.', resolve: ({ id }) => encodeGlobalID('Fund', id) }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    told: t.field({ type: ToldCount, description: 'How many letters told of it.', resolve: (one) => told(one.told) }),
    followed: t.field({ type: ToldCount, description: 'How often their link to it was followed.', resolve: (one) => told(one.followed) }),
    applied: t.field({ type: ToldCount, description: 'How often somebody said that they applied.', resolve: (one) => told(one.applied) }),
    gotIt: t.field({ type: ToldCount, description: 'How often somebody said that they got it.', resolve: (one) => told(one.gotIt) }),
    notForUs: t.field({
      type: ToldCount,
      description: 'How often somebody said that it is not for them.',
      resolve: (one) => told(one.notForUs),
    }),
  }),
});

interface FiguresShape {
  readonly quarter: Quarter;
  readonly places: PlaceReach[];
  readonly funds: FundOutcome[];
}
const AlertFigures = builder.objectRef<FiguresShape>('AlertFigures').implement({
  description: 'Whom alerts reach, and what comes of it, in a quarter: counts, never people. Staff only.',
  fields: (t) => ({
    quarter: t.string({ description: 'Such as 2026-Q2.', resolve: ({ quarter }) => quarter.name }),
    places: t.expose('places', {
      type: [AlertReachRow],
      complexity: { field: 1, multiplier: 50 },
      description: 'The place, then its parts by name.',
    }),
    funds: t.expose('funds', {
      type: [FundOutcomeRef],
      complexity: { field: 1, multiplier: 50 },
      description: 'Funds of the viewer’s scope that were told of, wherever: most told first, at most 200.',
    }),
  }),
});

const PreviewCount = builder.objectRef<{ words: string; told: Told }>('PreviewCount').implement({
  description: 'A part of those who would be told. Staff only.',
  fields: (t) => ({
    words: t.exposeString('words', { description: 'Which part: a place, what they asked for, how soon they hear of it.' }),
    count: t.expose('told', { type: ToldCount, description: 'How many, in fives.' }),
  }),
});

const AlertItem = builder.objectRef<Item>('AlertItem').implement({
  description: 'An entry as an alert tells of it. Staff only.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    summary: t.exposeString('summary', { description: 'What it is, in a line.' }),
    amount: t.exposeString('amount', { nullable: true, description: 'How much money.' }),
    when: t.exposeString('when', { nullable: true, description: 'When it closes or takes place.' }),
    forWhom: t.exposeString('forWhom', { nullable: true, description: 'For whom it is.' }),
    of: t.exposeString('of', { nullable: true, description: 'Whose it is.' }),
    places: t.exposeStringList('places', { description: 'Which places it names.' }),
  }),
});

const AlertPreview = builder.objectRef<Preview>('AlertPreview').implement({
  description: 'How many would be told of what if a record were published now. Staff only.',
  fields: (t) => ({
    untold: t.string({
      nullable: true,
      description: 'Why nobody would be told, in a sentence. Null when somebody may be.',
      resolve: ({ untold }) => untold && untoldReasons[untold],
    }),
    again: t.exposeBoolean('again', { description: 'It was public before: it comes as open again.' }),
    item: t.expose('item', { type: AlertItem, nullable: true, description: 'What they would read.' }),
    total: t.field({ type: ToldCount, description: 'How many would be told, in fives.', resolve: ({ total }) => inFives(total) }),
    barred: t.field({
      type: ToldCount,
      nullable: true,
      description: 'How many want only what they may apply for, and surely may not. Null for none.',
      resolve: ({ barred }) => (barred ? inFives(barred) : null),
    }),
    places: t.field({
      type: [PreviewCount],
      description: 'By the place they are counted under: those with the most, at most eight, and none with fewer than five.',
      resolve: ({ places }) => places.map(({ name, count }) => ({ words: name, told: inFives(count) })),
    }),
    elsewhere: t.exposeBoolean('elsewhere', { description: 'There are other places with fewer each.' }),
    reasons: t.field({
      type: [PreviewCount],
      description: 'By what they asked for; one subscription counts under each.',
      resolve: ({ reasons }) => reasons.map(({ reason, count }) => ({ words: previewReasons[reason], told: inFives(count) })),
    }),
    paces: t.field({
      type: [PreviewCount],
      description: 'By how soon they hear of it.',
      resolve: ({ paces }) => paces.map(({ pace, count }) => ({ words: previewPaces[pace], told: inFives(count) })),
    }),
  }),
});

const RefusedLettersRef = builder.objectRef<RefusedLetters>('RefusedLetters').implement({
  description: 'Alerts that a mail server did not take, of the last 30 days. Administrators only.',
  fields: (t) => ({
    host: t.exposeString('host', {
      nullable: true,
      description: 'What stands behind the @. Null for all hosts with fewer than five letters each, together.',
    }),
    failed: t.field({
      type: ToldCount,
      description: 'Given up: refused for good, or tried for too long.',
      resolve: (one) => told(one.failed),
    }),
    trying: t.field({ type: ToldCount, description: 'Still tried.', resolve: (one) => told(one.trying) }),
    answer: t.exposeString('answer', {
      nullable: true,
      description: 'The last answer, without addresses. Null for several hosts together.',
    }),
    lastAt: t.expose('lastAt', { type: 'DateTime', description: 'When it was last tried.' }),
  }),
});

const FailingWebhookRef = builder.objectRef<FailingWebhook>('FailingWebhook').implement({
  description: 'A webhook whose server does not take what it asked for. Administrators only.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => staffId('AlertWebhook', id) }),
    host: t.exposeString('host', { description: 'Its server. The rest of its address may hold a secret.' }),
    since: t.expose('since', { type: 'DateTime', description: 'Since when it fails.' }),
    lastStatus: t.exposeInt('lastStatus', { nullable: true, description: 'What it answered last, as HTTP tells it. Null for no answer.' }),
    ended: t.exposeBoolean('ended', { description: 'Nothing is sent there any more.' }),
    waiting: t.exposeInt('waiting', { description: 'Calls that are still tried.' }),
    failed: t.exposeInt('failed', { description: 'Calls that were given up.' }),
  }),
});

const AlertTrouble = builder.objectRef<{ letters: RefusedLetters[]; webhooks: FailingWebhook[] }>('AlertTrouble').implement({
  description: 'What of alerts did not arrive. Administrators only.',
  fields: (t) => ({
    letters: t.expose('letters', { type: [RefusedLettersRef], description: 'By the host that did not take them, most first.' }),
    webhooks: t.expose('webhooks', { type: [FailingWebhookRef], description: 'Webhooks that fail, the longest first, at most 100.' }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  alertFigures: t.field({
    type: AlertFigures,
    nullable: true,
    rule: 'alert.read',
    complexity: { field: 500, multiplier: 1 },
    errors: { types: refusals },
    description: 'Whom alerts reach by place, and what comes of them by fund. Counts under 5 are told as "fewer than 5".',
    args: {
      place: t.arg.id({
        description: 'Global id of a county, district, town or parish; the widest of the viewer’s scope when nothing is said.',
      }),
      quarter: t.arg.string({ description: 'Such as 2026-Q2; the last that is over when nothing is said.' }),
    },
    resolve: async (viewer, { place, quarter: name }, { db, now }) => {
      const quarter = quarterNamed(name, now);
      const placeId = place ? numberIn('Place', place) : await widestPlace(db(), viewer, 'alert.read');
      if (placeId === null) throw new NotFound('No county, district, town or parish is in your scope yet.');
      const [places, funds] = await Promise.all([alertReach(db(), viewer, placeId, quarter, now), alertOutcomes(db(), viewer, quarter)]);
      return { quarter, places, funds };
    },
  }),
  alertPreview: t.field({
    type: AlertPreview,
    nullable: true,
    rule: 'record.publish',
    complexity: { field: 1000, multiplier: 1 },
    errors: { types: refusals },
    description: 'How many subscribers would be told if this record were published now, by place and reason, and what they would read.',
    args: { record: t.arg.id({ required: true, description: 'Global id of the listing.' }) },
    resolve: async (viewer, { record }, { db, now }) => {
      const listingId = listingIdIn(record);
      const row = (await readRows(db(), [listingId])).get(listingId);
      if (!row) throw new NotFound('There is no such record.');
      authorise(viewer, 'record.publish', subjectOfRow(row));
      return previewAlerts(db(), { listingId, kind: row.kind, isPublic: row.status === 'PUBLISHED' }, now);
    },
  }),
  alertTrouble: t.field({
    type: AlertTrouble,
    nullable: true,
    rule: 'mail.read',
    complexity: 100,
    description: 'Alerts that did not arrive, by host and without addresses, and webhooks that fail.',
    resolve: async (_viewer, _args, { db, now }) => {
      const [letters, webhooks] = await Promise.all([refusedLetters(db(), now), failingWebhooks(db())]);
      return { letters, webhooks };
    },
  }),
}));
