/** Every view there is, by its address. A view is fetched when somebody goes there. */
import type { View } from './router.ts';

export const views: readonly View[] = [
  { path: '/curate', tag: 'curate-home', title: 'Home', under: '/curate', load: async () => (await import('./home.ts')).CurateHome },
  {
    path: '/curate/queue',
    tag: 'curate-queue',
    title: 'Queue',
    under: '/curate/queue',
    load: async () => (await import('./queue.ts')).CurateQueue,
  },
  {
    path: '/curate/queue/:id',
    tag: 'curate-item',
    title: 'Item',
    under: '/curate/queue',
    load: async () => (await import('./item.ts')).CurateItem,
  },
  {
    path: '/curate/records',
    tag: 'curate-records',
    title: 'Records',
    under: '/curate/records',
    load: async () => (await import('./records.ts')).CurateRecords,
  },
  {
    path: '/curate/records/:id',
    tag: 'curate-record',
    title: 'Record',
    under: '/curate/records',
    load: async () => (await import('./record.ts')).CurateRecord,
  },
  {
    path: '/curate/new/:kind',
    tag: 'curate-record',
    title: 'New record',
    under: '/curate/records',
    load: async () => (await import('./record.ts')).CurateRecord,
  },
  {
    path: '/curate/records/:id/history',
    tag: 'curate-history',
    title: 'History',
    under: '/curate/records',
    load: async () => (await import('./history.ts')).CurateHistory,
  },
  {
    path: '/curate/merge/:one/:other',
    tag: 'curate-merge',
    title: 'Merge',
    under: '/curate/queue',
    load: async () => (await import('./merge.ts')).CurateMerge,
  },
  {
    path: '/curate/phone',
    tag: 'curate-phone',
    title: 'Phone list',
    under: '/curate/phone',
    load: async () => (await import('./phone.ts')).CuratePhone,
  },
  {
    path: '/curate/bodies',
    tag: 'curate-bodies',
    title: 'Bodies',
    under: '/curate/bodies',
    load: async () => (await import('./bodies.ts')).CurateBodies,
  },
  {
    path: '/curate/bodies/:id',
    tag: 'curate-members',
    title: 'Who works for it',
    under: '/curate/bodies',
    load: async () => (await import('./members.ts')).CurateMembers,
  },
  {
    path: '/curate/suspensions',
    tag: 'curate-suspensions',
    title: 'To be taken off',
    under: '/curate/records',
    load: async () => (await import('./lists/suspensions.ts')).CurateSuspensions,
  },
  {
    path: '/curate/claims',
    tag: 'curate-claims',
    title: 'Claims',
    under: '/curate/bodies',
    load: async () => (await import('./lists/claims.ts')).CurateClaims,
  },
  {
    path: '/curate/misses',
    tag: 'curate-misses',
    title: 'Searches that found nothing',
    under: '/curate/misses',
    load: async () => (await import('./misses.ts')).CurateMisses,
  },
  {
    path: '/curate/coverage',
    tag: 'curate-coverage',
    title: 'What there is where',
    under: '/curate/coverage',
    load: async () => (await import('./coverage.ts')).CurateCoverage,
  },
];

/** What the menu shows, as far as the viewer may. */
export const menu = [
  { path: '/curate', words: 'Home', key: 'h' },
  { path: '/curate/queue', words: 'Queue', key: 'q', needs: 'queue.read' },
  { path: '/curate/records', words: 'Records', key: 'r', needs: 'record.read' },
  { path: '/curate/phone', words: 'Phone list', key: 'p', needs: 'queue.read' },
  { path: '/curate/bodies', words: 'Bodies', key: 'b', needs: 'member.read' },
  { path: '/curate/misses', words: 'Not found', key: 'n', needs: 'report.read' },
  { path: '/curate/coverage', words: 'Coverage', key: 'c', needs: 'report.read' },
  // A page of the server.
  { path: '/curate/outbox', words: 'Outbox', key: 'o', needs: 'mail.read' },
] as const;
