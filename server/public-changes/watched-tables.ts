/** Which tables tell of their changes: all of them, but those that no public answer shows. */
import type pg from 'pg';

/**
 * Tables whose changes drop no answer, each with why. A table that is not here is watched from the next start on, which is always right. Name one
 * here only when nothing public is read from it and it is written so often (by readers, by the clock) that answers would be dropped for nothing.
 */
export const unwatchedTables: Readonly<Record<string, string>> = {
  SearchMiss: 'Written for every search that finds nothing. No answer shows it.',
  Wish: 'Written with everything that people miss and tell us of. No public answer shows it.',
  WishAnswer: 'What staff say became of it. No public answer shows it.',
  Account: 'People who sign in. No public answer shows one.',
  Session: 'Written with every visit of somebody who is signed in.',
  SignInMethod: 'Written with every sign-in.',
  Verification: 'Written with every link that is sent.',
  Membership: 'Who works for which body. No public answer shows it.',
  MembershipPlace: 'Where they do. No public answer shows it.',
  Mail: 'Written with every message.',
  QueueItem: 'What waits for a decision. No public answer shows it.',
  Submission: 'What the public sent. No answer shows it before it is a change of a listing.',
  SubmissionCount: 'Written with everything that is sent.',
  MatchProfile: 'Written with MatchKey, which is watched: whoever adds a listing is told what may be listed already.',
  MatchDue: 'Which listings are to be compared. Staff only.',
  NotSame: 'Which listings are not the same. Staff only.',
  Merge: 'How two listings became one. The public sees what became of them.',
  FormKey: 'Never shown.',
  RegisterContact: 'What claims are proved by. No answer shows it.',
  LadderRung: 'Which reminders were sent. No public answer shows it.',
  ConfirmLink: 'Written with every reminder.',
  ConfirmAct: 'What was done through a mailed link; what it changed is told by the listing itself.',
  StaffNote: 'What staff tell one another. No public answer shows it.',
  LocationViewing: 'Written whenever somebody of the staff looks at a withheld location.',
  LocationConsent: 'Asked when a location is published, not when it is read.',
  Erasure: 'The log of erasures. No public answer shows it.',
  AdminChange: 'The trail of what administrators and bodies change. No public answer shows it.',
  LinkAddress: 'Written with every address that is checked.',
  BodyHost: 'Whose website a host name is. No public answer shows it.',
  EmbedSeen: 'Written while readers look at embeds. No public answer shows it.',
  BodyContact: 'Who spoke with whom. No public answer shows it.',
  RateCount: 'Written once a second while anybody asks much. Never shown.',
  SavedView: 'Filters of people who sign in. No public answer shows them.',
  Bulk: 'What was done to many at once. What it did is told by each of them.',
  BulkPart: 'What was done to many at once. What it did is told by each of them.',
  AlertSubscription: 'What people want to hear of. No answer shows it.',
  AlertEvent: 'What there is to tell subscribers. The listing itself tells the public.',
  AlertMark: 'How listings stood when subscribers were last told. No answer shows it.',
  AlertDelivery: 'Who was told of what. No answer shows it.',
  AlertWebhook: 'Where subscribers are called. No answer shows it.',
  WebhookCall: 'Written with every call.',
  RefusedAddress: 'Which addresses are not written to. No answer shows it.',
  AlertCount: 'Written while alerts are sent and followed. No public answer shows it.',
  _prisma_migrations: 'What was done to the database. No answer shows it.',
};

/** @returns the tables that are watched from now on, or no more */
export async function watchTables(client: pg.ClientBase): Promise<string[]> {
  const {
    rows: [known],
  } = await client.query(`select to_regprocedure('watch_public_changes(text[])') is not null as here`);
  // Before the migration that brings it.
  if (!known?.here) return [];
  const { rows } = await client.query('select watch_public_changes($1) as name', [Object.keys(unwatchedTables)]);
  return rows.map(({ name }) => name as string);
}
