/** The words that the opened entries of all kinds share. Fetched with the first that is opened. */
import type { AccessAnswer } from '../../../../generated/gql/graphql.ts';

export const words = {
  unknown: 'Not known yet, ask them.',
  gone: 'This entry is no longer listed.',
  whatBecameOfIt: 'See what became of it',

  contact: 'Ring or write',
  web: 'On the web',
  noContact: 'No phone number or e-mail is known yet.',
  ask: 'Ask',
  thisEntry: 'This entry',
  toShare: 'To share',
  keptBy: (name: string) => `Kept by ${name}.`,
  source: 'Source:',
  relay: ' (answers Relay UK)',
  outside: (host: string) => `outside link: ${host}`,
  answers: { YES: 'yes', PARTLY: 'partly', NO: 'no', UNKNOWN: 'not known yet, ask them' } as Readonly<Record<AccessAnswer, string>>,
  lastConfirmed: (month: string, by: string | null) => `Last confirmed${by ? ` by ${by}` : ''}, ${month}.`,
  confirmed: (month: string, by: string | null) => `Confirmed${by ? ` by ${by}` : ''}, ${month}.`,
};

export type Words = typeof words;
