/** The words of money. */
import type { FundFor, RoundState } from '../../../../generated/gql/graphql.ts';

export const words = {
  about: (money: string) => `about ${money}`,
  forWhom: {
    GROUPS: 'For groups',
    INDIVIDUALS: 'For people',
    INTERMEDIARIES: 'For those who hand it on',
    COUNCILS: 'For councils',
    ANY: null,
  } as Readonly<Record<FundFor, string | null>>,
  rounds: {
    FORECAST: 'Not open yet',
    OPEN: 'Open',
    CLOSING_SOON: 'Closing soon',
    ROLLING: 'Apply at any time',
    BETWEEN_ROUNDS: 'Closed for now, opens again later',
    CLOSED: 'Closed',
    UNCONFIRMED: 'Not confirmed as open: ask before you apply',
  } as Readonly<Record<RoundState, string>>,
  closes: (when: string) => `Closes ${when}`,
  today: 'today',
  tomorrow: 'tomorrow',
  inDays: (days: number) => `in ${days} days`,
};

export type Words = typeof words;
