/** How much may be sent, counted in the database: any number of processes count together. Nothing that is counted can be read back (keyed hashes). */
import type { Database } from '../../database.ts';
import { say } from './words/words.ts';

export interface Limit {
  /** What is counted, and by what: "network:…". */
  readonly key: string;
  readonly most: number;
  readonly hours: number;
  readonly sentence: string;
}

const tomorrow = 'Nothing you wrote is lost: keep this page open and send it again tomorrow, or ring us.';

export const limits = {
  /** One person's mailbox: whoever it belongs to must not be bothered by others' submissions. */
  address: { most: 5, hours: 24, sentence: `Five things were sent for this e-mail address today, which is the most. ${tomorrow}` },
  /** A household, a village hall, a library with 20 computers behind one address. */
  network: { most: 10, hours: 1, sentence: 'Much was sent from your network in the last hour. Wait an hour, then send this again.' },
  networkDay: { most: 30, hours: 24, sentence: `Much was sent from your network today. ${tomorrow}` },
  /** Addresses that are to be called: each is asked at once whether it wants to be. */
  webhookNetwork: { most: 20, hours: 24, sentence: 'Many webhooks were asked for from your network today. Try again tomorrow.' },
  webhookHost: { most: 10, hours: 24, sentence: 'Many webhooks were asked for at this host today. Try again tomorrow.' },
  /** One organisation's own domain. */
  domain: { most: 20, hours: 24, sentence: `Much was sent from addresses at your organisation today. ${tomorrow}` },
  /** A provider's, where a whole county has its mailboxes. */
  sharedDomain: { most: 200, hours: 24, sentence: `Much was sent from addresses at your mail provider today. ${tomorrow}` },
  /** All that is not confirmed, from everybody: what a flood may cost in mail. */
  everything: { most: 400, hours: 24, sentence: `We were sent more today than we can take. ${tomorrow}` },
  /** Of those who ask for alerts. A mailbox that others type in is written to so often at most, before its owner says yes. */
  alertAddress: {
    most: 3,
    hours: 24,
    sentence:
      'Alerts were asked for three times today for this e-mail address, which is the most. Follow a link that we have sent there, or try again tomorrow.',
  },
  alertNetwork: {
    most: 20,
    hours: 1,
    sentence: 'Many alerts were asked for from your network in the last hour. Wait an hour, then try again.',
  },
  alertNetworkDay: { most: 60, hours: 24, sentence: 'Many alerts were asked for from your network today. Try again tomorrow.' },
  alertDomain: { most: 50, hours: 24, sentence: 'Many alerts were asked for at your organisation today. Try again tomorrow.' },
  alertSharedDomain: { most: 1000, hours: 24, sentence: 'Many alerts were asked for at your mail provider today. Try again tomorrow.' },
  /** Of those who tell us what is missing: a library class may do it together. */
  wishNetwork: {
    most: 20,
    hours: 1,
    sentence: 'Much was told from your network in the last hour. Wait an hour, then send this again.',
  },
  wishNetworkDay: { most: 60, hours: 24, sentence: 'Much was told from your network today. Try again tomorrow.' },
  wishEverything: { most: 2000, hours: 24, sentence: 'We were told more today than we can take. Try again tomorrow.' },
  alertEverything: { most: 2000, hours: 24, sentence: 'More alerts were asked for today than we can take. Try again tomorrow.' },
} as const;
export type LimitName = keyof typeof limits;

/** Stretches begin at whole hours or days, so that one row counts each. */
const stretch = (now: Date, hours: number) => new Date(Math.floor(now.getTime() / (hours * 3_600_000)) * hours * 3_600_000);

/** Counts one more of each. @returns the sentence of the first that is over its limit */
export async function countAgainst(
  db: Pick<Database, '$queryRaw'>,
  counted: readonly { name: LimitName; by: string }[],
  now: Date,
): Promise<string | null> {
  for (const { name, by } of counted) {
    const { most, hours, sentence } = limits[name];
    const since = stretch(now, hours);
    const [row] = await db.$queryRaw<{ count: number }[]>`
      INSERT INTO "SubmissionCount" (key, since, count) VALUES (${`${name}:${by}`}, ${since}, 1)
      ON CONFLICT (key, since) DO UPDATE SET count = "SubmissionCount".count + 1
      RETURNING count`;
    if ((row?.count ?? 0) > most) return say().tooMuch(sentence, hours);
  }
  return null;
}
